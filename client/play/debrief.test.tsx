import { expect, test, vi } from 'vitest';
import { withLeast } from '#shared/explorer/opening.ts';
import { botEntry, playByBots } from '#shared/game/bots.ts';
import { decide } from '#shared/game/decide.ts';
import { fold } from '#shared/game/fold.ts';
import { openMatch, tick } from '#shared/game/match.ts';
import { matchAt, matchOf, moveAll } from '#shared/lessons/testing/match-at.ts';
import type { Lobby } from '#shared/protocol/messages.ts';
import { fireEvent, screen, within } from '../testing/dom.ts';
import { heldBy, lobbyOf, renderIn } from '../testing/render.tsx';
import DebriefPage from './debrief.tsx';

Element.prototype.scrollIntoView = () => {};

/** The server acknowledges the SYN's own number once; everything else is played by bots. */
const played = (() => {
  const before = matchAt('three-way-handshake', 'serverHost', 'SYN');
  const slip = moveAll(before, 'serverHost', ['SA 9000 4000'], 'SYN-RECEIVED');
  return playByBots(fold(before, decide(before, { seat: 'serverHost', cid: 1 }, slip).entry));
})();

const show = (part: Partial<Lobby> = {}, over = false, match = played) => {
  const say = vi.fn();
  const { view } = heldBy(match, 'serverHost');
  renderIn(
    'en',
    <DebriefPage
      view={view}
      debrief={view.debrief!}
      lobby={lobbyOf('serverHost', { phase: 'between', ...part })}
      busy={false}
      over={over}
      say={say}
    />,
  );
  return say;
};

test('the pair’s score, and the seats’ shares of it', () => {
  show();
  const total = played.deductions.reduce((sum, { points }) => sum + points, 0);
  expect(screen.getByText(`${100 - total} of 100`)).toBeDefined();
  expect(screen.getByText('35 of 35 for segments · 15 of 15 for states')).toBeDefined();
  expect(screen.getByText(`${35 - total} of 35 for segments · 15 of 15 for states`)).toBeDefined();
});

/** In the live pace: the SYN lies at the server until the client sends it again, which was needless. */
const slow = (() => {
  const { header } = matchOf('three-way-handshake');
  const settings = { ...header.settings, pace: 'live' } as const;
  let match = openMatch(withLeast({ ...header, settings }));
  const bot = () => fold(match, botEntry(match)!);
  match = bot();
  match = bot();
  const again = moveAll(match, 'clientHost', ['S 4000'], 'SYN-SENT');
  match = fold(match, decide(match, { seat: 'clientHost', cid: 1 }, again).entry);
  match = fold(match, tick(match, 5_900));
  return playByBots(match);
})();

test('economy and pace have their accounts and their reasons, and the least number of segments stands beside the own', () => {
  show({}, false, slow);
  const list = screen.getByRole('heading', { name: 'What cost points' }).parentElement!;
  expect(screen.getByText(/^25 of 25 for segments.* 4 of 5 for economy · 5 of 5 for pace$/)).toBeDefined();
  expect(screen.getByText(/^25 of 25 for segments.* 5 of 5 for economy · 4 of 5 for pace$/)).toBeDefined();
  expect(screen.getByText(/Segments sent by the two of you: \d+\. A careful pair needs 3/)).toBeDefined();
  expect(within(list).getByText(/^You sent 4000 again before its timeout/)).toBeDefined();
  expect(within(list).getByText(/^The answer came so late/)).toBeDefined();
});

test('each deduction says who, why and how much, and leads to its moment on the ladder', () => {
  show();
  const what = screen.getByRole('heading', { name: 'What cost points' }).parentElement!;
  expect(within(what).getByText('You')).toBeDefined();
  expect(within(what).getByText(/You did not count the SYN\..*you expect 4001/)).toBeDefined();
  fireEvent.click(within(what).getByRole('button', { name: 'Show it on the ladder' }));
  expect(document.querySelector('[data-highlight]')?.textContent).toMatch(/refused/);
});

test('both hosts’ true story and the debriefing are there', () => {
  show();
  const story = screen.getByRole('region', { name: 'What really happened' });
  for (const host of ['client', 'server'])
    expect(within(story).getAllByText(host, { exact: false }).length).toBeGreaterThan(0);
  expect(screen.getByText(/Why three segments, and not two/)).toBeDefined();
});

test('what to play next is proposed, and said', () => {
  const say = show();
  fireEvent.click(screen.getByRole('button', { name: 'Next lesson: Four-way close' }));
  expect(say).toHaveBeenCalledWith({ type: 'choose', choice: 'next' });
});

test.each([
  ['clientHost', 'Lin chose “play again”. It begins when you choose it too.'],
  ['serverHost', 'You chose “play again”. Waiting for Lin.'],
] as const)('when %s has chosen, both see who waits for whom', (by, text) => {
  show({ chosen: { by, choice: 'again' } });
  expect(screen.getByText(text)).toBeDefined();
});

test('after the last lesson no next one is offered', () => {
  show({ nextLesson: null, phase: 'plan-done' });
  expect(screen.queryByRole('button', { name: /Next lesson/ })).toBeNull();
  expect(screen.getByText('You have played the whole plan.')).toBeDefined();
});

test('a partner who has left is named, and a bot offered', () => {
  const say = show({ partner: null });
  expect(screen.getByText('Your partner has left the table.')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Play with the bot meanwhile' }));
  expect(say).toHaveBeenCalledWith({ type: 'seatBot', seated: true });
});

test('when the class is over there is nothing to choose, and all to read', () => {
  show({}, true);
  expect(screen.queryByRole('heading', { name: 'And now?' })).toBeNull();
  expect(screen.getByText(/Why three segments, and not two/)).toBeDefined();
});
