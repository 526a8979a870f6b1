import { stateOf } from '../tcp/tcb.ts';
import { decide } from './decide.ts';
import { fold } from './fold.ts';
import { forbids, freeCall } from './freedom.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import { asksForCall, connectionOf, mustAct } from './inbox.ts';
import { legalMoves } from './legal-moves.ts';
import { halfOpen } from './listener.ts';
import type { Entry } from './log.ts';
import { freely, hostViewOf, type Match, nextClock, tick } from './match.ts';
import type { Choice, Command } from './move.ts';
import type { HostView } from './position.ts';

/**
 * The reference bot: what a good stack would do now, found in the host's view alone. It answers all that waits; a
 * call that the application leaves free it makes as soon as nothing else is to be done.
 * @returns null where there is nothing to do.
 */
export function referenceBot(view: HostView): Command | null {
  const planned = nextChoice(view);
  if (planned !== null) return planned;
  if (view.host.inbox.length === 0) return mustAct(view.host) ? { type: 'wait' } : null;
  const moves = legalMoves(view).filter((p) => p.answers.length + p.calls.length > 0);
  const best = moves[0];
  if (best !== undefined) return best.canonical;
  return mustAct(view.host) ? { type: 'wait' } : null;
}

/** What the lesson's plan has it choose now; cookies, as stacks have it, once the backlog is full. */
function nextChoice({ host }: HostView): Choice | null {
  const next = host.choices?.plan[host.chosen?.count ?? 0];
  if (next === undefined) return null;
  const connection = connectionOf(host, next.conn);
  const { choice } = next;
  if (connection === null || stateOf(connection.tcb) !== next.in) return null;
  if (choice.type === 'call') return asksForCall(host) ? { ...choice, conn: next.conn } : null;
  const { listener } = connection;
  if (listener === undefined) return choice;
  const pressed = host.inbox.some((a) => a.conn === next.conn) && halfOpen(host) >= listener.backlog;
  return pressed ? choice : null;
}

/** Decides by what its host can know, and by how often it has been refused since its last legal move. */
export type Bot = (view: HostView, refusals: number) => Command | null;

/** How often the seat has been refused since its last legal move. */
export function refusalsOf({ story }: Match, seat: HostId): number {
  // From the end: a bot asks at each of its moves, however long the match.
  let refusals = 0;
  for (let at = story.length - 1; at >= 0; at -= 1) {
    const line = story[at]!;
    if (line.host !== seat) continue;
    if (line.type === 'moved') break;
    if (line.type === 'refused') refusals += 1;
  }
  return refusals;
}

const TWO_REFERENCES: Readonly<Record<HostId, Bot>> = {
  clientHost: referenceBot,
  serverHost: referenceBot,
};

/** How many log entries a match of two bots may have before it is taken to go round in circles. */
const ENDLESS = 10_000;

/**
 * The match played on to its end by two bots, by reference ones unless others are named; the server moves first
 * where both have to. Each entry is shown before it is folded.
 */
export function playByBots(
  start: Match,
  show: (entry: Entry) => void = () => {},
  bots: Readonly<Record<HostId, Bot>> = TWO_REFERENCES,
): Match {
  let match = start;
  while (match.position.outcome === null && match.entries < ENDLESS) {
    const entry = nextEntry(match, bots);
    if (entry === null) return match;
    show(entry);
    match = fold(match, entry);
  }
  return match;
}

/** What happens next where two bots play: in the live pace, whose clock waits for nobody, they move at once. */
function nextEntry(match: Match, bots: Readonly<Record<HostId, Bot>>): Entry | null {
  const live = match.header.settings.pace === 'live' ? botEntry(match, bots) : null;
  const t = nextClock(match);
  return live ?? (t === null ? botEntry(match, bots) : tick(match, t));
}

/** What a bot calls where nothing asks it to move and calls are free; null where there is nothing that it would call. */
export function freeEntry(match: Match, seats: readonly HostId[] = HOST_IDS.toReversed()): Entry | null {
  if (!match.header.lesson.free) return null;
  for (const seat of seats) {
    const act = freeCall(hostViewOf(match, seat), seat);
    if (act !== null && forbids(match.header, match.position, seat, act) === null)
      return freely(match, { seat, cid: null }, act);
  }
  return null;
}

/** What the bot of the seat that has to move would have written into the log; null if none has. */
export function botEntry(match: Match, bots = TWO_REFERENCES): Entry | null {
  for (const seat of HOST_IDS.toReversed()) {
    const command = bots[seat](hostViewOf(match, seat), refusalsOf(match, seat));
    if (command !== null) return decide(match, { seat, cid: null }, command).entry;
  }
  return freeEntry(match);
}
