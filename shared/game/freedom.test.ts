import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { referenceBot } from './bots.ts';
import { decide } from './decide.ts';
import { fold } from './fold.ts';
import type { FreeAct } from './free-act.ts';
import { forbids } from './freedom.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import { mustAct } from './inbox.ts';
import type { Call } from './lesson.ts';
import type { Entry } from './log.ts';
import {
  freely,
  hostViewOf,
  type Match,
  newHeader,
  nextClock,
  openMatch,
  positionHash,
  tick,
} from './match.ts';
import { seatView } from './view.ts';

const opened = (id = 'free-play', seed = 1): Match =>
  openMatch(newHeader({ match: 'm', lesson: LESSONS.get(id)!, seed }));
const call = (call: Call): FreeAct => ({ type: 'call', call });
const OPEN = call({ type: 'OPEN', passive: false });
const LISTEN = call({ type: 'OPEN', passive: true });

const acted = (match: Match, seat: HostId, act: FreeAct): Match => {
  expect(forbids(match.header, match.position, seat, act)).toBeNull();
  return fold(match, freely(match, { seat, cid: 1 }, act));
};
const moved = (match: Match, seat: HostId): Match =>
  fold(match, decide(match, { seat, cid: 1 }, referenceBot(hostViewOf(match, seat))!).entry);
/** Until everybody has nothing to do and nothing is under way. */
function quiet(start: Match): Match {
  let match = start;
  for (;;) {
    const seat = HOST_IDS.find((id) => match.position.hosts[id].inbox.length > 0);
    const due = nextClock(match);
    if (match.position.outcome !== null || (seat === undefined && due === null)) return match;
    match = seat === undefined ? fold(match, tick(match, due!)) : moved(match, seat);
  }
}

test('a player calls what it likes when it likes; what the host would answer with an error does not go', () => {
  const start = opened();
  const at = (match: Match, act: FreeAct) => forbids(match.header, match.position, 'clientHost', act);
  expect(at(start, call({ type: 'SEND', len: 1 }))).toBe('not-now');
  expect(at(start, call({ type: 'CLOSE' }))).toBe('not-now');
  const waiting = acted(start, 'clientHost', OPEN);
  expect(waiting.position.hosts.clientHost.inbox).toMatchObject([{ type: 'call', free: true }]);
  expect(at(waiting, OPEN)).toBe('not-now');
  expect(at(waiting, call({ type: 'SEND', len: 9 }))).toBeNull();
});

test('calls and the network are the lesson’s own, unless it leaves them to the players', () => {
  const scripted = opened('half-close');
  const acts: readonly FreeAct[] = [
    OPEN,
    { type: 'network', act: { type: 'cut', from: 'clientHost', cut: true } },
    { type: 'finish', agreed: true },
  ];
  for (const act of acts) {
    expect(forbids(scripted.header, scripted.position, 'clientHost', act)).toBe('not-granted');
  }
});

test('a connection may be refused, opened again with other numbers, and used', () => {
  const refused = quiet(acted(opened(), 'clientHost', OPEN));
  expect(refused.position.outcome).toBeNull();
  expect(refused.position.hosts.clientHost.connections.A?.tcb).toBeNull();
  const listening = quiet(acted(refused, 'serverHost', LISTEN));
  const open = quiet(acted(listening, 'clientHost', OPEN));
  expect(open.position.hosts.serverHost.connections.A?.tcb?.state).toBe('ESTABLISHED');
  const { A } = open.position.hosts.clientHost.connections;
  expect(A?.tcb?.snd.iss).not.toBe(refused.header.iss.clientHost);
});

test('both may open at the same time', () => {
  let match = acted(acted(opened(), 'clientHost', OPEN), 'serverHost', OPEN);
  match = quiet(moved(moved(match, 'clientHost'), 'serverHost'));
  for (const id of HOST_IDS) {
    expect(match.position.hosts[id].connections.A?.tcb?.state).toBe('ESTABLISHED');
  }
});

test('the network does what a player has set, and its player alone sees that before the end', () => {
  const lose: FreeAct = {
    type: 'network',
    act: { type: 'next', from: 'clientHost', deed: { type: 'lose' } },
  };
  let match = acted(acted(opened(), 'serverHost', lose), 'clientHost', OPEN);
  match = moved(match, 'clientHost');
  expect(match.position.inFlight).toEqual([]);
  const shown = (seat: HostId) => seatView(match, seat).story.filter(({ type }) => type === 'intervened');
  expect([shown('clientHost').length, shown('serverHost').length]).toEqual([0, 1]);
});

test('it ends when both agree, and goes on while one takes it back', () => {
  const finish = (agreed: boolean): FreeAct => ({ type: 'finish', agreed });
  let match = acted(opened(), 'clientHost', finish(true));
  expect(seatView(match, 'serverHost').finished).toEqual({ clientHost: true, serverHost: false });
  match = acted(acted(match, 'clientHost', finish(false)), 'serverHost', finish(true));
  expect(match.position.outcome).toBeNull();
  match = acted(match, 'clientHost', finish(true));
  expect(match.position.outcome).toMatchObject({ type: 'goal' });
});

test('whatever two players call, and whatever the network does, nothing throws and the log folds again', () => {
  const acts: readonly FreeAct[] = [
    OPEN,
    LISTEN,
    call({ type: 'SEND', len: 50 }),
    call({ type: 'CLOSE' }),
    call({ type: 'ABORT' }),
    { type: 'network', act: { type: 'next', from: 'serverHost', deed: { type: 'lose' } } },
    { type: 'network', act: { type: 'next', from: 'clientHost', deed: { type: 'duplicate', after: 900 } } },
  ];
  fc.assert(
    fc.property(fc.nat(99), fc.array(fc.nat(9_999), { maxLength: 80 }), (seed, choices) => {
      let match = opened('free-play', seed);
      const entries: Entry[] = [];
      for (const choice of choices) {
        if (match.position.outcome !== null) break;
        const seat = HOST_IDS[choice % 2]!;
        const act = acts[Math.floor(choice / 7) % acts.length]!;
        const bot = referenceBot(hostViewOf(match, seat));
        const due = nextClock(match);
        const may = forbids(match.header, match.position, seat, act) === null;
        if (HOST_IDS.every((id) => !mustAct(match.position.hosts[id])) && choice % 3 === 0 && may) {
          entries.push(freely(match, { seat, cid: 1 }, act));
        } else if (bot !== null) entries.push(decide(match, { seat, cid: 1 }, bot).entry);
        else if (due !== null) entries.push(tick(match, due));
        else if (may) entries.push(freely(match, { seat, cid: 1 }, act));
        else continue;
        match = fold(match, entries.at(-1)!);
      }
      const again = (JSON.parse(JSON.stringify(entries)) as Entry[]).reduce(fold, openMatch(match.header));
      expect(positionHash(again.position)).toBe(positionHash(match.position));
    }),
    { numRuns: 200, seed: 6 },
  );
});
