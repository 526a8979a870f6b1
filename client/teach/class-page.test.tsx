import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openMatch } from '#shared/game/match.ts';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { tableView } from '#shared/game/view.ts';
import { DEFAULT_CONDUCT } from '#shared/protocol/default-conduct.ts';
import type { PairCard, Person } from '#shared/protocol/messages.ts';
import { act, fireEvent, screen, within } from '../testing/dom.ts';
import { FakeSocket } from '../testing/fake-socket.ts';
import { handshake } from '../testing/logs.ts';
import { renderRoom } from '../testing/render-room.tsx';
import TeachPages from './teach-pages.tsx';

beforeEach(() => {
  FakeSocket.all = [];
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => vi.unstubAllGlobals());

const info = {
  id: 'c1',
  code: 'K7QX2M',
  lessons: ['three-way-handshake', 'four-way-close'],
  settings: DEFAULT_SETTINGS,
  closedRounds: [],
  open: true,
  createdAt: 0,
  teacher: 'teacher',
  coTeachers: [],
  conduct: DEFAULT_CONDUCT,
  banned: 0,
  addresses: ['http://192.168.1.20:8080', 'http://localhost:8080'],
};
const person = (nickname: string, seat: Person['seat'], online = true): Person => ({
  nickname,
  seat,
  kind: 'player',
  online,
});
const NO_WRONG = { tries: 0, finding: null, same: 0 };
const AS_IT_WAS = { changed: false, cut: false, next: null };
const pair: PairCard = {
  table: 1,
  seats: { clientHost: person('Lin', 'clientHost'), serverHost: person('Marta', 'serverHost') },
  phase: 'playing',
  lesson: { id: 'three-way-handshake', place: 1, of: 2 },
  match: 'm1',
  time: null,
  states: { clientHost: 'SYN-SENT', serverHost: 'LISTEN' },
  turn: { clientHost: false, serverHost: true },
  since: 0,
  refusals: 2,
  wrong: { clientHost: NO_WRONG, serverHost: NO_WRONG },
  ladder: [{ from: 'clientHost', lost: false }],
  link: { clientHost: AS_IT_WAS, serverHost: AS_IT_WAS },
  paused: false,
  hands: { clientHost: null, serverHost: null },
  approval: false,
  score: 94,
  ended: [{ match: 'm0', lesson: 'four-way-close', score: 88 }],
};

function show(pairs: readonly PairCard[], language: 'en' | 'zh' = 'en') {
  renderRoom(<TeachPages />, { path: '/teach/class/c1', language });
  act(() => {
    FakeSocket.last.open();
    FakeSocket.last.say({ type: 'board', class: info, pairs, now: 0 });
  });
}

test('the address without http://, the code and a QR code say how to join', () => {
  show([]);
  const join = screen.getByRole('complementary', { name: 'Students join here' });
  expect(within(join).getAllByText('192.168.1.20:8080')).not.toHaveLength(0);
  expect(within(join).getAllByText('K7QX2M')).not.toHaveLength(0);
  expect(
    within(join).getAllByRole('img', { name: 'QR code that opens http://192.168.1.20:8080/j/K7QX2M' }),
  ).not.toHaveLength(0);
  expect(within(join).getByText(/“AP isolation”/)).toBeDefined();
  expect(within(join).getByText(/192\.168\.1\.20:8080\/check/)).toBeDefined();
  expect(screen.getByText(/Nobody is here yet/)).toBeDefined();
});

test('an address that only this computer can reach is said to be one', () => {
  renderRoom(<TeachPages />, { path: '/teach/class/c1' });
  act(() => {
    FakeSocket.last.open();
    FakeSocket.last.say({
      type: 'board',
      class: { ...info, addresses: ['http://localhost:8080'] },
      pairs: [],
    });
  });
  expect(screen.getByText(/works on this computer only/)).toBeDefined();
});

test('a card says who plays what, whose turn it is, and what was refused', () => {
  show([pair]);
  const card = screen.getByRole('button', { name: /Lin/ });
  expect(card.textContent).toContain('Three-way handshake · 1 of 2');
  expect(card.textContent).toContain('SYN-SENT');
  expect(card.textContent).toContain('Marta is to move');
  expect(card.textContent).toContain('2 refused');
  expect(card.textContent).toContain('both online');
  // A score that can still fall is not shown.
  expect(card.textContent).not.toContain('94');
});

test('who is offline is named, and an ended match shows its score', () => {
  show([
    { ...pair, phase: 'between', seats: { ...pair.seats, serverHost: person('Marta', 'serverHost', false) } },
  ]);
  const card = screen.getByRole('button', { name: /Lin/ });
  expect(card.textContent).toContain('Marta is offline');
  expect(card.textContent).toContain('score 94');
  expect(screen.getByText(/1 device offline/)).toBeDefined();
});

test('an opened card follows the match with both hosts and links to the replays', () => {
  show([pair]);
  fireEvent.click(screen.getByRole('button', { name: /Lin/ }));
  expect(FakeSocket.last.sent).toContainEqual({ type: 'open', match: 'm1' });
  const { header } = handshake();
  act(() =>
    FakeSocket.last.say({ type: 'snapshot', match: 'm1', n: 1, view: tableView(openMatch(header!)) }),
  );
  const opened = screen.getByRole('region', { name: /Lin \(client\)/ });
  expect(within(opened).getByText('the application calls active OPEN')).toBeDefined();
  const replay = within(opened).getByRole('link', { name: 'Four-way close, score 88' });
  expect(replay.getAttribute('href')).toBe('/replay/m0');
  fireEvent.keyDown(opened, { key: 'Escape' });
  expect(screen.queryByRole('region', { name: /Lin \(client\)/ })).toBeNull();
});

test('a lost connection is told in words, and the board stays', () => {
  show([pair]);
  act(() => FakeSocket.last.drop());
  expect(screen.getByText(/Connection lost\. Trying again by itself/)).toBeDefined();
  expect(screen.getByRole('button', { name: /Lin/ })).toBeDefined();
});

test('who is not signed in is told how to get a link', () => {
  renderRoom(<TeachPages />, { path: '/teach/class/c1' });
  act(() => FakeSocket.last.drop(4401));
  expect(screen.getByText('npm run -s sign-in')).toBeDefined();
});

test('a class that is over is fetched from the store, with its replays', async () => {
  const fetched = vi.fn(async () => Response.json({ class: { ...info, open: false }, pairs: [pair] }));
  vi.stubGlobal('fetch', fetched);
  renderRoom(<TeachPages />, { path: '/teach/class/c1' });
  await act(async () => {
    FakeSocket.last.open();
    FakeSocket.last.say({ type: 'error', code: 'not-found', cid: null });
  });
  expect(await screen.findByText(/This class is closed/)).toBeDefined();
  expect(fetched).toHaveBeenCalledWith('/api/classes/c1', expect.anything());
  expect(screen.queryByText('Students join here')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /Lin/ }));
  expect(screen.getByRole('link', { name: 'Four-way close, score 88' })).toBeDefined();
});

test('it speaks Chinese', () => {
  show([pair], 'zh');
  expect(screen.getByText('轮到 Marta')).toBeDefined();
  expect(screen.getByText('学生从这里加入')).toBeDefined();
});

test('what is wrong with the server itself stands above the board while it lasts', async () => {
  renderRoom(<TeachPages />, { path: '/teach/class/c1' });
  act(() => {
    FakeSocket.last.open();
    FakeSocket.last.say({ type: 'board', class: info, pairs: [pair], trouble: 'storage-fails' });
  });
  expect(await screen.findByText(/npm run -s doctor says what is wrong/)).toBeDefined();
  act(() => FakeSocket.last.say({ type: 'board', class: info, pairs: [pair] }));
  expect(screen.queryByText(/npm run -s doctor/)).toBeNull();
});

test('in the live pace one student can be given more time, and the pair be paused', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, options: { body: string }) => {
    asked.push([path, JSON.parse(options.body)]);
    return Response.json({ done: [1], notNow: [] });
  });
  const time = { factors: { clientHost: 1, serverHost: 2 }, stretch: 20, stands: null };
  show([{ ...pair, time }]);
  fireEvent.click(screen.getByRole('button', { name: /Lin/ }));
  const clock = screen.getByRole('region', { name: 'The clock of this pair' });
  expect(within(clock).getByText('Its clock runs 20 times slower than TCP.')).toBeDefined();
  expect(within(clock).getByLabelText('Time for Marta')).toHaveProperty('value', '2');
  await act(async () => {
    fireEvent.change(within(clock).getByLabelText('Time for Lin'), { target: { value: '3' } });
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
  });
  expect(asked).toEqual([
    ['/api/classes/c1/time', { table: 1, seat: 'clientHost', factor: 3 }],
    ['/api/classes/c1/acts', { act: 'pause', tables: [1], paused: true }],
  ]);
});

test('what a running class is played under can be changed', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, options: { body: string }) => {
    asked.push([path, JSON.parse(options.body)]);
    return Response.json(info);
  });
  show([]);
  await act(async () => {
    fireEvent.change(screen.getByRole('combobox', { name: 'Help', hidden: true }), {
      target: { value: 'standard' },
    });
  });
  expect(asked).toEqual([['/api/classes/c1/settings', { ...DEFAULT_SETTINGS, assistance: 'standard' }]]);
});

test('a pair whose match could not go on: what that means, and its log as a file', () => {
  show([{ ...pair, phase: 'between', match: null, states: null, turn: null, setAside: 'm7' }]);
  const card = screen.getByRole('button', { name: /Table 1/ });
  expect(card.textContent).toContain('their match was stopped');
  fireEvent.click(card);
  expect(screen.getByRole('link', { name: 'Save its log' }).getAttribute('href')).toBe('/api/matches/m7/log');
});
