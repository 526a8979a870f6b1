import { stateOf } from '../tcp/tcb.ts';
import { MAIN } from './addresses.ts';
import { hostView } from './evolve.ts';
import type { Evolved } from './evolved.ts';
import type { FreeAct } from './free-act.ts';
import type { HostId } from './host-id.ts';
import { enter, makeable } from './inbox.ts';
import { intervene } from './intervention.ts';
import { patternsFor } from './legal-moves.ts';
import type { Call } from './lesson.ts';
import type { LogHeader } from './log.ts';
import type { Host, HostView, Position } from './position.ts';
import { settle } from './settle.ts';
import type { StoryLine } from './story.ts';

/** So many calls may wait at a host. */
const CALLS_MOST = 3;

/**
 * Whether an act is possible: `not-granted` where the lesson does not leave it to the players, `not-now` where the
 * host would answer the call with an error (section 3.10), or where too many wait already.
 */
export function forbids(
  header: LogHeader,
  position: Position,
  seat: HostId,
  act: FreeAct,
): 'not-granted' | 'not-now' | null {
  if (!header.lesson.free) return 'not-granted';
  if (act.type !== 'call') return null;
  const host = position.hosts[seat];
  const waiting = makeable(host, MAIN);
  if (waiting.length >= CALLS_MOST || !host.on) return 'not-now';
  const called = enter(host, { type: 'call', conn: MAIN, call: act.call, free: true }, position.now);
  const view = { ...hostView(header, position, seat), host: called };
  return patternsFor(view, MAIN, [], makeable(called, MAIN)).length > 0 ? null : 'not-now';
}

/** The position after an act of a player. Both have agreed to end it where `finished` is so. */
export function applyFreeAct(
  header: LogHeader,
  before: Position,
  seat: HostId,
  act: FreeAct,
  finished: boolean,
): Evolved {
  const t = before.now;
  switch (act.type) {
    case 'call': {
      const host = enter(before.hosts[seat], { type: 'call', conn: MAIN, call: act.call, free: true }, t);
      const position = { ...before, hosts: { ...before.hosts, [seat]: host } };
      return settle(header, {
        position,
        lines: [{ t, type: 'call', host: seat, conn: MAIN, call: act.call }],
      });
    }
    case 'network': {
      const line: StoryLine = { t, type: 'intervened', host: null, act: act.act, by: seat };
      return settle(header, { position: intervene(before, act.act), lines: [line] });
    }
    case 'finish': {
      if (!finished) return { position: before, lines: [] };
      const outcome = { type: 'goal', at: t } as const;
      return { position: { ...before, outcome }, lines: [{ t, type: 'ended', host: null, outcome }] };
    }
  }
}

/**
 * What a bot calls where it is free: a server listens; a client opens, sends once and closes when that has been
 * acknowledged; who has heard the other's FIN closes, too. Found in the host's view alone.
 */
export function freeCall({ host }: HostView, seat: HostId): FreeAct | null {
  const calls = (call: Call): FreeAct => ({ type: 'call', call });
  const tcb = host.connections[MAIN]?.tcb ?? null;
  if (host.inbox.length > 0) return null;
  const client = seat === 'clientHost';
  switch (stateOf(tcb)) {
    case 'CLOSED':
      return isFresh(host) ? calls({ type: 'OPEN', passive: !client }) : null;
    case 'ESTABLISHED': {
      if (!client || tcb === null || tcb.retransmissionQueue.length > 0) return null;
      const sent = tcb.snd.nxt !== tcb.snd.iss + 1;
      return calls(sent ? { type: 'CLOSE' } : { type: 'SEND', len: 100 });
    }
    case 'CLOSE-WAIT':
      return calls({ type: 'CLOSE' });
    default:
      return null;
  }
}

const isFresh = ({ arrivals }: Host): boolean => arrivals === 0;
