import { referenceBot } from './bots.ts';
import { decide } from './decide.ts';
import { fold } from './fold.ts';
import type { FreeAct } from './free-act.ts';
import { forbids } from './freedom.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import { mustAct } from './inbox.ts';
import type { Intervention } from './intervention.ts';
import type { Entry, LogHeader } from './log.ts';
import { freely, hostViewOf, type Match, nextClock, tick } from './match.ts';
import type { Command } from './move.ts';
import type { MatchTime } from './position.ts';

/** What happens in a branch, as somebody asks for it: the log's entries without what only a fold can know. */
export type Act =
  | { readonly type: 'move'; readonly seat: HostId; readonly command: Command }
  | { readonly type: 'free'; readonly seat: HostId; readonly act: FreeAct }
  | { readonly type: 'intervention'; readonly act: Intervention }
  | { readonly type: 'clock'; readonly t: MatchTime };

/** An act as it was carried out: the entry, and the match that it has led to. */
export interface Done {
  readonly entry: Entry;
  readonly after: Match;
}

/** A branch is a log of its own: this header, the entries of the match up to there, and then its own. */
export const branchHeader = (of: LogHeader, match: string, entry: number): LogHeader => ({
  ...of,
  match,
  branchOf: { match: of.match, entry },
});

/**
 * Carries an act out; a move that is not legal is refused, as in any match.
 * @returns null where the match is over, or the time named is not the next at which something happens by itself
 */
export function carryOut(match: Match, act: Act): Done | null {
  if (match.position.outcome !== null) return null;
  const entry = entryOf(match, act);
  return entry && { entry, after: fold(match, entry) };
}

function entryOf(match: Match, act: Act): Entry | null {
  switch (act.type) {
    case 'move':
      return decide(match, { seat: act.seat, cid: null }, act.command).entry;
    case 'free': {
      const forbidden = forbids(match.header, match.position, act.seat, act.act);
      return forbidden === null ? freely(match, { seat: act.seat, cid: null }, act.act) : null;
    }
    case 'intervention': {
      const { t, before } = tick(match, match.position.now);
      return { type: 'intervention', t, before, act: act.act };
    }
    case 'clock':
      return nextClock(match) === act.t ? tick(match, act.t) : null;
  }
}

/** What an entry was asked for with; null for what happened to the players, not in the match (`hold`, `pace`). */
export function actOf(entry: Entry): Act | null {
  switch (entry.type) {
    case 'move':
    case 'refused':
      return { type: 'move', seat: entry.seat, command: entry.command };
    case 'free':
      return { type: 'free', seat: entry.seat, act: entry.act };
    case 'intervention':
      return { type: 'intervention', act: entry.act };
    case 'clock':
      return { type: 'clock', t: entry.t };
    case 'hint':
    case 'hold':
    case 'pace':
      return null;
  }
}

/** The moves that each seat has made from there on in the match that a branch has left. */
export type Played = Readonly<Record<HostId, readonly Command[]>>;

export const playedIn = (entries: readonly Entry[], seats: readonly HostId[] = HOST_IDS): Played => {
  const of = (seat: HostId) =>
    entries.flatMap((e) => (e.type === 'move' && e.seat === seat && seats.includes(seat) ? [e.command] : []));
  return { clientHost: of('clientHost'), serverHost: of('serverHost') };
};

/** The next step of a branch, and which of the moves that were played are left. */
export interface Next extends Done {
  readonly played: Played;
}

/**
 * What happens next in a branch if nobody does anything: each seat that is not held by a player makes the move that was
 * made in the match, as long as it is legal here too, else what a good stack would do; where there is nothing to do,
 * time goes on.
 * @returns null where a player who holds a seat has to act, and where nothing happens any more
 */
export function nextOf(match: Match, played: Played, held: readonly HostId[]): Next | null {
  if (match.position.outcome !== null) return null;
  for (const seat of HOST_IDS.toReversed()) {
    if (held.includes(seat)) continue;
    const next = moveOf(match, seat, played);
    if (next !== null) return next;
  }
  const t = nextClock(match);
  const done = t === null ? null : carryOut(match, { type: 'clock', t });
  return done && { ...done, played };
}

function moveOf(match: Match, seat: HostId, played: Played): Next | null {
  const view = hostViewOf(match, seat);
  if (view.host.inbox.length === 0 && !mustAct(view.host)) return null;
  const [wanted, ...rest] = played[seat];
  if (wanted !== undefined && (wanted.type !== 'wait' || mustAct(view.host))) {
    const { entry, verdict } = decide(match, { seat, cid: null }, wanted);
    if (verdict.type === 'accepted')
      return { entry, after: fold(match, entry), played: { ...played, [seat]: rest } };
  }
  // A call that may be made at any time waits for its moment, as it did then.
  if (wanted !== undefined && !mustAct(view.host)) return null;
  const command = referenceBot(view);
  const done = command && carryOut(match, { type: 'move', seat, command });
  return done && { ...done, played };
}
