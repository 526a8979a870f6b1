import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { CLOSE, PROTOCOL_VERSION } from '#shared/protocol/codes.ts';
import { FakeSocket } from '../testing/fake-socket.ts';
import { type Watch, type WatchState, watchClass } from './watch.ts';

let state: WatchState;
let watch: Watch;

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all = [];
  watch = watchClass(
    'c1',
    () => new FakeSocket() as unknown as WebSocket,
    (next) => {
      state = next;
    },
  );
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const info = {
  id: 'c1',
  code: 'K7QX2M',
  lessons: [],
  settings: DEFAULT_SETTINGS,
  closedRounds: [],
  open: true,
  createdAt: 0,
  addresses: [],
};
const board = { type: 'board', class: info, pairs: [] };
const live = () => {
  FakeSocket.last.open();
  FakeSocket.last.say(board);
};
const snapshot = (n: number) => ({
  type: 'snapshot',
  match: 'm1',
  n,
  view: { story: [], deductions: [], now: 0 },
});
const update = (n: number, now: number) => ({
  type: 'update',
  match: 'm1',
  update: { n, set: { now }, story: [], deductions: [] },
});

test('it asks for its class and shows the board', () => {
  live();
  expect(FakeSocket.last.sent).toEqual([{ type: 'watch', protocol: PROTOCOL_VERSION, classId: 'c1' }]);
  expect(state).toMatchObject({ status: 'live', class: { code: 'K7QX2M' } });
});

test('[W1] cards that have changed take the place of the ones before; the next board stands alone', () => {
  const card = (table: number, score: number) => ({ table, score });
  FakeSocket.last.open();
  FakeSocket.last.say({ ...board, pairs: [card(1, 0), card(2, 0)] });
  const [first] = state.pairs;
  FakeSocket.last.say({ type: 'cards', pairs: [card(2, 90), card(3, 0)], now: 5 });
  expect(state).toMatchObject({
    pairs: [card(1, 0), card(2, 90), card(3, 0)],
    now: 5,
    class: { code: 'K7QX2M' },
  });
  expect(state.pairs[0]).toBe(first);
  FakeSocket.last.say({ ...board, pairs: [card(1, 0)] });
  expect(state.pairs).toHaveLength(1);
});

test('a lost connection is made anew by itself, and the opened match is asked for again', () => {
  live();
  watch.open('m1');
  FakeSocket.last.drop();
  expect(state.status).toBe('lost');
  vi.advanceTimersByTime(300);
  expect(FakeSocket.all).toHaveLength(2);
  live();
  expect(FakeSocket.last.sent).toContainEqual({ type: 'open', match: 'm1' });
  expect(state.status).toBe('live');
});

test('a socket that has fallen silent is taken for dead; pings are answered', () => {
  live();
  FakeSocket.last.say({ type: 'ping' });
  expect(FakeSocket.last.sent).toContainEqual({ type: 'pong' });
  vi.advanceTimersByTime(9_001);
  expect(state.status).toBe('lost');
  expect(FakeSocket.all[0]?.closed).toBe(true);
});

test('it never gives up while the server is away', () => {
  for (let attempt = 0; attempt < 20; attempt++) {
    FakeSocket.last.drop();
    vi.advanceTimersByTime(5_000);
  }
  expect(FakeSocket.all.length).toBeGreaterThan(20);
  live();
  expect(state.status).toBe('live');
});

test('updates are applied in order; after a gap the whole is asked for', () => {
  live();
  watch.open('m1');
  FakeSocket.last.say(snapshot(4));
  FakeSocket.last.say(update(5, 900));
  expect(state.opened).toMatchObject({ n: 5, view: { now: 900 } });
  const asked = FakeSocket.last.sent.length;
  FakeSocket.last.say(update(7, 2_000));
  expect(state.opened).toMatchObject({ n: 5, view: { now: 900 } });
  expect(FakeSocket.last.sent.slice(asked)).toEqual([{ type: 'open', match: 'm1' }]);
});

test('an update that has been seen changes nothing, nor does one of another match', () => {
  live();
  watch.open('m1');
  FakeSocket.last.say(snapshot(4));
  FakeSocket.last.say(update(4, 900));
  FakeSocket.last.say({ ...update(5, 900), match: 'm2' });
  expect(state.opened).toMatchObject({ n: 4, view: { now: 0 } });
});

test.each([
  [CLOSE.badToken, 'not-signed-in'],
  [CLOSE.classOver, 'class-over'],
  [CLOSE.oldVersion, 'old-version'],
])('closed with %i, it stops and says why', (code, problem) => {
  live();
  FakeSocket.last.drop(code);
  vi.advanceTimersByTime(60_000);
  expect(state).toMatchObject({ status: 'stopped', problem });
  expect(FakeSocket.all).toHaveLength(1);
});

test('not found is the class before the first board, and a match afterwards', () => {
  live();
  watch.open('m9');
  FakeSocket.last.say({ type: 'error', code: 'not-found', cid: null });
  expect(state).toMatchObject({ status: 'live', unavailable: 'm9' });
  FakeSocket.last.drop();
  vi.advanceTimersByTime(300);
  FakeSocket.last.open();
  FakeSocket.last.say({ type: 'error', code: 'not-found', cid: null });
  expect(state).toMatchObject({ status: 'stopped', problem: 'not-found' });
});
