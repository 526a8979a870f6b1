import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CLOSE } from '#shared/protocol/codes.ts';
import { DEFAULT_CONDUCT } from '#shared/protocol/default-conduct.ts';
import { FakeSocket } from '../testing/fake-socket.ts';
import { DARK, followClass, type ProjectorState } from './follow.ts';

let state: ProjectorState = DARK;
let stop = () => {};
beforeEach(() => {
  FakeSocket.all = [];
  state = DARK;
  vi.useFakeTimers();
  stop = followClass(
    'token',
    () => new FakeSocket() as unknown as WebSocket,
    (next) => {
      state = next;
    },
  );
  FakeSocket.last.open();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const projection = (match: string | null) => ({
  type: 'projection',
  ...{ code: 'K7QX2M', addresses: [], lessons: [], createdAt: 0, now: 0, conduct: DEFAULT_CONDUCT },
  ...{ paused: false, pairs: [], match },
});

test('[R6] it says its token, shows what it is told, and lets go of a match that is shown no more', () => {
  expect(FakeSocket.last.sent).toEqual([{ type: 'project', protocol: 1, token: 'token' }]);
  FakeSocket.last.say(projection('m1'));
  FakeSocket.last.say({ type: 'snapshot', match: 'm1', n: 3, view: { now: 0, story: [], deductions: [] } });
  const update = { n: 4, set: { now: 9 }, story: [], deductions: [] };
  FakeSocket.last.say({ type: 'update', match: 'm1', update });
  expect(state.shown).toMatchObject({ n: 4, view: { now: 9 } });
  FakeSocket.last.say(projection(null));
  expect(state).toMatchObject({ status: 'live', shown: null });
});

test('a lost connection comes back by itself; a link that is dead, and a class that is over, do not', () => {
  FakeSocket.last.drop();
  expect(state.status).toBe('lost');
  vi.advanceTimersByTime(300);
  expect(FakeSocket.all).toHaveLength(2);
  FakeSocket.last.drop(CLOSE.badToken);
  expect(state.status).toBe('ended');
  vi.advanceTimersByTime(60_000);
  expect(FakeSocket.all).toHaveLength(2);
});
