import { nextDueAt } from './advance.ts';
import { chance } from './chance.ts';
import { type Clock, clockStands, newClock } from './clock.ts';
import { hostView } from './evolve.ts';
import type { Deduction } from './finding.ts';
import type { FreeAct } from './free-act.ts';
import { type Hints, NO_HINTS } from './hint.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import { mustAct } from './inbox.ts';
import type { Intervention } from './intervention.ts';
import type { Lesson } from './lesson.ts';
import { type Cause, ENGINE_VERSION, type Entry, LOG_FORMAT, type LogHeader } from './log.ts';
import type { HostView, MatchTime, Position } from './position.ts';
import { positionHash } from './position-hash.ts';
import { newTally, RUBRIC_VERSION, type Tally } from './score.ts';
import { DEFAULT_SETTINGS, type MatchSettings } from './settings.ts';
import { startPosition } from './start.ts';
import type { StoryLine } from './story.ts';
import { NOTHING_TAUGHT, type Taught } from './taught.ts';

/** A match so far: the fold of its log. Everything that is shown of a match comes from here. */
export interface Match {
  readonly header: LogHeader;
  readonly position: Position;
  readonly story: readonly StoryLine[];
  readonly deductions: readonly Deduction[];
  readonly tally: Tally;
  readonly taught: Taught;
  /** Whose player is away: of the device, never of the thinking. */
  readonly away: Readonly<Record<HostId, boolean>>;
  readonly clock: Clock;
  /** Given since the seat's last move. */
  readonly hints: Hints;
  /** In free play, who has agreed that it is over. */
  readonly finished: Readonly<Record<HostId, boolean>>;
  /** How many entries have been folded. */
  readonly entries: number;
}

/**
 * The first line of a new match's log. The hosts' ISSs are drawn from the seed (any 32-bit number, different for
 * each match): round numbers, the client's below the server's, so that a pair can keep them apart and in mind.
 */
export function newHeader(of: {
  readonly match: string;
  readonly lesson: Lesson;
  readonly seed: number;
  readonly settings?: MatchSettings;
}): LogHeader {
  const { match, lesson, seed, settings = DEFAULT_SETTINGS } = of;
  const draw = (id: HostId, least: number) => least + 100 * Math.floor(chance(seed, `iss ${id}`) * 40);
  return {
    type: 'header',
    format: LOG_FORMAT,
    engine: ENGINE_VERSION,
    rubric: RUBRIC_VERSION,
    match,
    seed,
    iss: { clientHost: draw('clientHost', 1000), serverHost: draw('serverHost', 5000) },
    lesson,
    settings,
  };
}

export function openMatch(header: LogHeader): Match {
  const { position, lines } = startPosition(header);
  const tally = newTally(header);
  const away = { clientHost: false, serverHost: false };
  return {
    header,
    position,
    story: lines,
    deductions: [],
    tally,
    taught: NOTHING_TAUGHT,
    away,
    clock: newClock(header),
    hints: NO_HINTS,
    finished: { clientHost: false, serverHost: false },
    entries: 0,
  };
}

export { positionHash } from './position-hash.ts';

/** In a log of an older engine, the hashes that come next are of its kind too. */
export const hashOf = ({ header, position }: Match): string => positionHash(position, header.engine);

export const hostViewOf = (match: Match, host: HostId): HostView =>
  hostView(match.header, match.position, host);

/** The entry by which a player of free play does something beside moving. Ask `forbids` first. */
export const freely = (match: Match, cause: Cause, act: FreeAct): Entry => ({
  type: 'free',
  t: match.position.now,
  before: hashOf(match),
  seat: cause.seat,
  cid: cause.cid,
  act,
});

/**
 * The match time of the next thing that happens by itself: to there the clock of the relaxed pace may jump, and then
 * that of the live one has to be looked at. Null when nothing will happen, when the match is over, and while the
 * clock stands: the relaxed one does while somebody has something to handle.
 */
export function nextClock(match: Match): MatchTime | null {
  const { position, header } = match;
  if (position.outcome !== null || clockStands(match) !== null) return null;
  const waits = header.settings.pace === 'relaxed' && HOST_IDS.some((id) => mustAct(position.hosts[id]));
  return waits ? null : nextDueAt(position);
}

/** The entry of a teacher's hand in the network. */
export const intervention = (match: Match, act: Intervention): Entry => ({
  type: 'intervention',
  act,
  t: match.position.now,
  before: hashOf(match),
});

/** The entry that lets match time run to `t`. */
export const tick = (match: Match, t: MatchTime): Entry => ({
  type: 'clock',
  t,
  before: hashOf(match),
});
