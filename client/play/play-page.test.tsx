import { beforeEach, expect, test, vi } from 'vitest';
import { matchOf } from '#shared/lessons/testing/match-at.ts';
import { newSession, type SessionState } from '#shared/protocol/session.ts';
import { fireEvent, screen } from '../testing/dom.ts';
import { heldBy, lobbyOf, renderIn } from '../testing/render.tsx';
import { SeatPage } from './play-page.tsx';

beforeEach(() => sessionStorage.clear());

const lobby = lobbyOf('clientHost');
const show = (part: Partial<SessionState>, language: 'en' | 'zh' = 'en') => {
  const say = vi.fn();
  const session: SessionState = { ...newSession(), status: 'online', lobby, ...part };
  const page = renderIn(language, <SeatPage session={session} say={say} />);
  return { say, page };
};
const match = heldBy(matchOf('three-way-handshake'), 'clientHost');
const begin = () => fireEvent.click(screen.getByRole('button', { name: 'Begin' }));

test('alone at the table: what is waited for, and a bot meanwhile', () => {
  const { say } = show({ lobby: { ...lobby, partner: null, match: null, phase: 'waiting-for-partner' } });
  expect(screen.getByText('Class ABC · Table 1')).toBeDefined();
  expect(screen.getByText('Waiting for a partner')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Play with the bot meanwhile' }));
  expect(say).toHaveBeenCalledWith({ type: 'seatBot', seated: true });
});

test('leaving asks once more', () => {
  const { say } = show({ lobby: { ...lobby, partner: null, match: null } });
  fireEvent.click(screen.getByRole('button', { name: 'Leave the class' }));
  expect(say).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Leave' }));
  expect(say).toHaveBeenCalledWith({ type: 'leave' });
});

test('the briefing stands before the first move, once, and comes back on request', () => {
  const { page } = show({ match });
  expect(screen.getByText('You are the client host.')).toBeDefined();
  begin();
  expect(screen.getByRole('form', { name: 'Your move' })).toBeDefined();
  page.unmount();
  show({ match });
  expect(screen.queryByRole('button', { name: 'Begin' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Three-way handshake' }));
  begin();
});

test('a lost connection is said in words, with what is kept; the match stays in view', () => {
  show({ match, status: 'offline' });
  begin();
  expect(screen.getByText('connection lost, trying again')).toBeDefined();
  expect(screen.getByText(/your seat and what you typed are kept/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Try now' })).toBeDefined();
  expect(screen.getByRole('form', { name: 'Your move' })).toBeDefined();
});

test('a partner whose device is away is said, and a bot offered', () => {
  const { say } = show({ match, lobby: { ...lobby, partner: { ...lobby.partner!, online: false } } });
  fireEvent.click(screen.getByRole('button', { name: 'Let the bot play on' }));
  expect(say).toHaveBeenCalledWith({ type: 'seatBot', seated: true });
});

test('an error names its cure', () => {
  show({ match, error: 'match-over' });
  expect(screen.getByRole('alert').textContent).toMatch(/The match has ended/);
});

test('a seat that is open elsewhere can be taken back', () => {
  show({ match, status: 'replaced' });
  expect(screen.getByRole('button', { name: 'Use it here' })).toBeDefined();
});

test.each([
  ['left', /You have left the class/, 'link'],
  ['removed', /Your teacher has taken you out/, 'link'],
  ['bad-token', /no longer known here/, 'link'],
  ['class-over', /The class is over/, 'link'],
  ['old-version', /has been renewed/, 'button'],
] as const)('ended: %s', (endedBy, text, way) => {
  show({ status: 'ended', endedBy });
  expect(screen.getByRole('heading').textContent).toMatch(text);
  expect(screen.getByRole(way)).toBeDefined();
});

test('in Chinese', () => {
  show({ match }, 'zh');
  expect(screen.getByText('你是客户端一端的主机。')).toBeDefined();
});

test('a server that cannot save is said in words; what was sent waits', async () => {
  show({ match, lobby: { ...lobby, trouble: 'storage-fails' } });
  begin();
  expect(await screen.findByText(/goes out by itself as soon as it can/)).toBeDefined();
  expect(screen.getByRole('form', { name: 'Your move' })).toBeDefined();
});

test('a request that could not be stored is answered in words', async () => {
  show({ match, error: 'not-stored' }, 'zh');
  expect(await screen.findByText(/服务器暂时无法保存数据，老师已经看到提示/)).toBeDefined();
});
