import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { botEntry } from '#shared/game/bots.ts';
import { fold } from '#shared/game/fold.ts';
import { type Match, openMatch } from '#shared/game/match.ts';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { matchOf } from '#shared/lessons/testing/match-at.ts';
import type { MatchView } from '#shared/protocol/session.ts';
import { act, screen } from '../../testing/dom.ts';
import { heldBy, renderIn } from '../../testing/render.tsx';
import LiveClock from './live-clock.tsx';
import { matchTime } from './match-time.ts';

const START = 1_000_000;
beforeEach(() => vi.useFakeTimers({ now: START, toFake: ['Date', 'setInterval', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

/** The client has sent its SYN, at match time 0. */
function synSent(): Match {
  const { header } = matchOf('three-way-handshake');
  let match = openMatch({ ...header, settings: { ...DEFAULT_SETTINGS, pace: 'live' } });
  for (let moves = 0; moves < 2; moves += 1) match = fold(match, botEntry(match)!);
  return match;
}
const held = (match = synSent(), time = 0): MatchView => ({
  ...heldBy(match, 'clientHost'),
  heard: { time, at: START },
});
const later = (ms: number) => act(() => vi.advanceTimersByTime(ms));

test('the own timer counts down in seconds of the player’s own clock', async () => {
  renderIn('en', <LiveClock held={held()} conn="A" place="top" />);
  expect(screen.getByText(/10 times slower than TCP.*Answer within 4[0-9] s/)).toBeDefined();
  expect(screen.getByRole('timer').textContent).toBe('60 s');
  await later(13_000);
  expect(screen.getByRole('timer').textContent).toBe('47 s');
  await later(60_000);
  expect(screen.getByRole('timer').textContent).toBe('has run out');
});

test('who hears the page is told once, shortly before the end', async () => {
  renderIn('en', <LiveClock held={held()} conn="A" place="top" />);
  const said = screen.getByRole('status');
  expect(said.textContent).toBe('');
  const heard = new Set<string | null>();
  for (let second = 0; second < 59; second += 1) {
    await later(1_000);
    heard.add(said.textContent);
  }
  expect([...heard]).toEqual(['', 'retransmission (RTO): 15 seconds left']);
});

test('to those who have asked for little motion the numbers change rarely', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  renderIn('en', <LiveClock held={held()} conn="A" place="panel" />);
  await later(4_000);
  expect(screen.getByRole('timer').textContent).toBe('60 s');
  await later(1_000);
  expect(screen.getByRole('timer').textContent).toBe('55 s');
  vi.unstubAllGlobals();
});

test('a clock that stands does not count, and says why', async () => {
  const match = synSent();
  const away = { ...match, away: { clientHost: false, serverHost: true } };
  renderIn('zh', <LiveClock held={held(away, 1_000)} conn="A" place="top" />);
  await later(30_000);
  expect(screen.getByRole('timer').textContent).toBe('50 秒');
  expect(screen.getByText(/时钟暂停片刻/)).toBeDefined();
});

test('the time of a relaxed match is that of its view', async () => {
  const relaxed = heldBy(matchOf('three-way-handshake'), 'clientHost');
  expect(matchTime(relaxed, START + 5_000)).toBe(relaxed.view.now);
});
