import { describe, expect, test } from 'vitest';
import type { SeatView, ViewUpdate } from '../game/view.ts';
import { CLOSE, SILENCE_LIMIT } from './codes.ts';
import type { Lobby, SeatServerFrame } from './messages.ts';
import {
  newSession,
  type SessionEffect,
  type SessionEvent,
  type SessionState,
  sessionStep,
} from './session.ts';

const lobby: Lobby = {
  code: 'ABCDEF',
  table: 1,
  me: { nickname: 'Lin', seat: 'clientHost', kind: 'player', online: true },
  partner: null,
  phase: 'playing',
  lesson: { id: 'three-way-handshake', place: 1, of: 2 },
  nextLesson: 'four-way-close',
  match: 'm1',
  chosen: null,
};
const view = { now: 0, story: [], deductions: [] } as unknown as SeatView;
const welcome = (lastCid = 0, resumeToken = 'token 1'): SeatServerFrame => ({
  type: 'welcome',
  protocol: 1,
  resumeToken,
  lastCid,
  lobby,
});
const snapshot: SeatServerFrame = { type: 'snapshot', match: 'm1', n: 3, view };
const update = (n: number): SeatServerFrame => ({
  type: 'update',
  match: 'm1',
  update: { n, set: { now: n * 100 }, story: [], deductions: [] } as ViewUpdate<SeatView>,
});
const choose = { type: 'choose', choice: 'again' } as const;

/** A session with its clock in the test's hand. Chance always falls on the middle. */
class Rig {
  state: SessionState = newSession();
  now = 1_000;
  effects: readonly SessionEffect[] = [];

  do(...events: readonly SessionEvent[]): this {
    this.effects = [];
    for (const event of events) {
      const step = sessionStep(this.state, event, { now: this.now, random: 0.5 });
      this.state = step.state;
      this.effects = [...this.effects, ...step.effects];
    }
    return this;
  }
  frames(...frames: readonly SeatServerFrame[]): this {
    return this.do(...frames.map((frame) => ({ type: 'frame', socket: this.state.socket, frame }) as const));
  }
  opened(): this {
    return this.do({ type: 'opened', socket: this.state.socket });
  }
  closed(code: number): this {
    return this.do({ type: 'closed', socket: this.state.socket, code });
  }
  later(ms: number): this {
    this.now += ms;
    return this.do({ type: 'time' });
  }
  command(): this {
    return this.do({ type: 'command', command: choose });
  }
  get sent() {
    return this.effects.filter((effect) => effect.type === 'send').map((effect) => effect.frame);
  }
  get wants() {
    return this.effects.map((effect) => effect.type);
  }
}

const online = (lastCid = 0): Rig =>
  new Rig().do({ type: 'start', ticket: 'ticket' }).opened().frames(welcome(lastCid), snapshot);

describe('opening a seat', () => {
  test('[H1] a ticket opens it; the token of the welcome is kept', () => {
    const rig = new Rig().do({ type: 'start', ticket: 'ticket' });
    expect(rig.wants).toEqual(['connect', 'wakeAt']);
    expect(rig.opened().sent).toEqual([{ type: 'hello', protocol: 1, ticket: 'ticket', have: null }]);
    expect(rig.state.status).toBe('connecting');
    rig.frames(welcome(7));
    expect(rig.effects).toEqual([{ type: 'storeToken', token: 'token 1' }]);
    expect(rig.state).toMatchObject({ status: 'online', lastCid: 7, ticket: null, resumeToken: 'token 1' });
  });

  test('[U1][U2] a snapshot is the view of the match that the lobby names, updates lead on from it', () => {
    const rig = online().frames(update(4), update(5));
    expect(rig.state.match).toMatchObject({ match: 'm1', n: 5, view: { now: 500 } });
    rig.frames({ type: 'lobby', lobby: { ...lobby, match: 'm2' } });
    expect(rig.state.match).toBeNull();
  });

  test('[U4] of the lobbies that came, the latest counts', () => {
    const rig = online().frames({ type: 'lobby', lobby: { ...lobby, phase: 'between' } });
    expect(rig.frames({ type: 'lobby', lobby }).state.lobby).toBe(lobby);
  });

  test('[H9] the page says how many sockets it has opened', () => {
    const rig = new Rig();
    rig.state = newSession('a page');
    rig.do({ type: 'start', ticket: 'ticket' }).opened();
    expect(rig.sent).toMatchObject([{ page: 'a page', socket: 1 }]);
    rig.frames(welcome()).closed(1006).later(1_000).opened();
    expect(rig.sent).toMatchObject([{ page: 'a page', socket: 2 }]);
  });
});

describe('a ticket whose welcome got lost', () => {
  const tried = () => new Rig().do({ type: 'start', ticket: 'ticket' }).opened().closed(CLOSE.badToken);

  test('[J2] the page joins again and opens its seat with the fresh ticket', () => {
    const rig = tried();
    expect(rig.effects).toEqual([{ type: 'askTicket' }]);
    expect(rig.do({ type: 'ticket', ticket: 'fresh' }).wants).toEqual(['connect', 'wakeAt']);
    expect(rig.opened().sent).toMatchObject([{ ticket: 'fresh' }]);
    expect(rig.frames(welcome()).state).toMatchObject({ status: 'online', ticket: null, failures: 0 });
  });

  test('[J2] it ends where there is no seat any more, or no ticket is good', () => {
    expect(tried().do({ type: 'ticket', ticket: null }).state).toMatchObject({ endedBy: 'bad-token' });
    const rig = tried();
    for (let i = 0; rig.state.status !== 'ended'; i += 1) {
      expect(i).toBeLessThan(20);
      rig
        .do({ type: 'ticket', ticket: `ticket ${i}` })
        .opened()
        .closed(CLOSE.badToken);
    }
  });

  test('[J2] nobody answers: it tries again a little later', () => {
    const rig = tried().later(SILENCE_LIMIT);
    expect(rig.state.status).toBe('offline');
    expect(rig.later(5_000).opened().closed(CLOSE.badToken).wants).toEqual(['askTicket']);
  });
});

describe('losing the network', () => {
  test('[H4][U3] a hello says what the page has; an update seen before is passed over', () => {
    const rig = online().frames(update(4)).closed(1006);
    expect(rig.state).toMatchObject({ status: 'offline', match: { n: 4 } });
    rig.later(125).opened();
    expect(rig.sent).toEqual([
      { type: 'hello', protocol: 1, resumeToken: 'token 1', have: { match: 'm1', n: 4 } },
    ]);
    rig.frames(welcome(0, 'token 2'), update(4), update(5));
    expect(rig.state).toMatchObject({ status: 'online', failures: 0, match: { n: 5 } });
  });

  test('[U3] a gap in the numbers means: resume', () => {
    const rig = online();
    const old = rig.state.socket;
    rig.frames(update(5));
    expect(rig.effects.slice(0, 2)).toEqual([
      { type: 'close', socket: old, code: CLOSE.restart },
      { type: 'connect', socket: old + 1 },
    ]);
    expect(rig.state.match?.n).toBe(3);
  });

  test('[E3] the pause between tries doubles up to 5 s, with full jitter', () => {
    const rig = online();
    const pauses: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      rig.closed(1006);
      pauses.push((rig.state.retryAt ?? 0) - rig.now);
      rig.later(5_000);
    }
    expect(pauses).toEqual([125, 250, 500, 1_000, 2_000, 2_500, 2_500]);
  });

  test('[E2] 9 s of silence are a dead socket', () => {
    const rig = online();
    rig.later(SILENCE_LIMIT - 1);
    expect(rig.state.status).toBe('online');
    rig.later(1);
    expect(rig.wants).toEqual(['close', 'wakeAt']);
    expect(rig.state.status).toBe('offline');
  });

  test('[E1] a ping is answered and counts as a sign of life', () => {
    const rig = online();
    rig.now += 5_000;
    expect(rig.frames({ type: 'ping' }).sent).toEqual([{ type: 'pong' }]);
    rig.later(5_000);
    expect(rig.state.status).toBe('online');
    expect(rig.effects).toEqual([{ type: 'wakeAt', at: 6_000 + SILENCE_LIMIT }]);
  });

  test('[E3] a device that wakes up tries at once', () => {
    const rig = online().closed(1006);
    expect(rig.do({ type: 'woken' }).wants).toEqual(['connect', 'wakeAt']);
    const asleep = online();
    asleep.now += 60_000;
    expect(asleep.do({ type: 'woken' }).wants).toEqual(['close', 'connect', 'wakeAt']);
    expect(online().do({ type: 'woken' }).effects).toEqual([]);
  });

  test('what an old socket still says is not heard', () => {
    const rig = online().closed(1006).later(1_000);
    const before = rig.state;
    rig.do(
      { type: 'frame', socket: before.socket - 1, frame: update(4) },
      { type: 'closed', socket: before.socket - 1, code: CLOSE.classOver },
    );
    expect(rig.state).toBe(before);
  });
});

describe('commands', () => {
  test('[C1][C5] are numbered on from the last one, and one is on its way at a time', () => {
    const rig = online(4).command();
    expect(rig.sent).toEqual([{ ...choose, cid: 5 }]);
    expect(rig.command().sent).toEqual([]);
    rig.frames({ type: 'accepted', cid: 5 });
    expect(rig.state.answer).toEqual({ type: 'accepted', cid: 5, command: choose });
    expect(rig.sent).toEqual([{ ...choose, cid: 6 }]);
  });

  test('[C5] an unanswered one is sent again after the welcome, under the same number', () => {
    const rig = online(4).command().closed(1006).later(1_000).opened().frames(welcome(5));
    expect(rig.sent).toEqual([{ ...choose, cid: 5 }]);
    rig.frames({ type: 'accepted', cid: 5 });
    expect(rig.state).toMatchObject({ lastCid: 5, inFlight: null, answer: { type: 'accepted', cid: 5 } });
  });

  test('one given while offline waits for the welcome', () => {
    const rig = online(4).closed(1006).command();
    expect(rig.sent).toEqual([]);
    expect(rig.later(1_000).opened().frames(welcome(4)).sent).toEqual([{ ...choose, cid: 5 }]);
  });

  test('[C6] one that came too fast is said again a little later', () => {
    const rig = online().command().frames({ type: 'error', code: 'too-fast', cid: 1 });
    expect(rig.state.answer).toBeNull();
    expect(rig.later(375).sent).toEqual([{ ...choose, cid: 1 }]);
  });

  test('[S5] one that could not be stored waits, and is said again when a store may be back', () => {
    const rig = online().command().frames({ type: 'error', code: 'not-stored', cid: 1 });
    expect(rig.state).toMatchObject({ answer: null, inFlight: { cid: 1 } });
    expect(rig.later(999).sent).toEqual([]);
    expect(rig.later(501).sent).toEqual([{ ...choose, cid: 1 }]);
  });

  test('[C6] an error is an answer; where the number stays free, the next command bears it', () => {
    const rig = online().command().frames({ type: 'error', code: 'not-now', cid: 1 });
    expect(rig.state.answer).toMatchObject({ type: 'error', code: 'not-now' });
    expect(rig.command().sent).toEqual([{ ...choose, cid: 2 }]);
    rig.frames({ type: 'error', code: 'internal', cid: 2 });
    expect(rig.command().sent).toEqual([{ ...choose, cid: 2 }]);
  });

  test('[C4] a count that has gone wrong is set right by the next welcome', () => {
    const rig = online(4).command().frames({ type: 'error', code: 'cid-gap', cid: 5 });
    expect(rig.wants).toEqual(['close', 'connect', 'wakeAt']);
    expect(rig.opened().frames(welcome(2)).sent).toEqual([{ ...choose, cid: 3 }]);
  });
});

describe('the end', () => {
  test.each([
    ['left', CLOSE.left],
    ['removed', CLOSE.removed],
    ['bad-token', CLOSE.badToken],
    ['class-over', CLOSE.classOver],
  ] as const)('%s: the token is forgotten', (endedBy, code) => {
    const rig = online().closed(code);
    expect(rig.state).toMatchObject({ status: 'ended', endedBy, resumeToken: null });
    expect(rig.effects).toEqual([{ type: 'storeToken', token: null }]);
    expect(rig.later(60_000).effects).toEqual([]);
  });

  test('an old page keeps its token for after the reload', () => {
    const rig = online().closed(CLOSE.oldVersion);
    expect(rig.state).toMatchObject({ status: 'ended', endedBy: 'old-version', resumeToken: 'token 1' });
    expect(rig.effects).toEqual([]);
  });

  test('a restart and a slow line are no end', () => {
    expect(online().closed(CLOSE.restart).state.status).toBe('offline');
    expect(online().closed(CLOSE.slow).state.status).toBe('offline');
  });

  test('a seat that is played elsewhere is taken back by another start, without old commands', () => {
    const rig = online().command().closed(CLOSE.replaced);
    expect(rig.state).toMatchObject({ status: 'replaced', inFlight: null });
    expect(rig.command().effects).toEqual([]);
    rig.do({ type: 'start', resumeToken: 'the copy' }).opened();
    expect(rig.sent).toMatchObject([{ resumeToken: 'the copy', have: { match: 'm1', n: 3 } }]);
  });
});
