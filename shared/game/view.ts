import stringify from 'safe-stable-stringify';
import type { Segment } from '../tcp/segment.ts';
import type { World } from '../tcp/worlds/world.ts';
import { type TcbView, toldLine, toldTcb } from './assistance.ts';
import { clockStands, type Stands } from './clock.ts';
import { hostView } from './evolve.ts';
import type { Deduction } from './finding.ts';
import type { Hint } from './hint.ts';
import { hintOffer, hintsThatHold, priceOf } from './hints.ts';
import { type HostId, peerOf } from './host-id.ts';
import { type HostPicture, pictureOf } from './host-picture.ts';
import { mustAct } from './inbox.ts';
import { bestMove } from './legal-moves.ts';
import type { Injected } from './lesson.ts';
import type { Match } from './match.ts';
import { allowanceOf } from './pace.ts';
import type { MatchTime, Outcome } from './position.ts';
import { type ScoreReport, scoreOf } from './score.ts';
import type { Assistance } from './settings.ts';
import { startPosition } from './start.ts';
import type { StoryLine } from './story.ts';

/** Whether a seat has something to handle. */
export type Turn = Readonly<Record<HostId, boolean>>;

/** How match time passes: by itself where nobody has to act, or with the wall clock. */
export type ClockView =
  | { readonly pace: 'relaxed' }
  | {
      readonly pace: 'live';
      /** ms of wall time to 1 ms of match time. */
      readonly stretch: number;
      /** Why it stands; null while it runs. */
      readonly stands: Stands | null;
      /** An answer that takes longer costs a point (docs/score.md), ms of match time. */
      readonly answerWithin: number;
    };

/**
 * What a player sees: the own host and the own story; in the relaxed pace also that the partner has something to
 * handle. In the live one timing is secret, too.
 */
export interface SeatView extends HostPicture<TcbView> {
  readonly seat: HostId;
  readonly lesson: string;
  /** A world that is not TCP's; left out: the RFC's. */
  readonly rules?: World;
  /** How much is told: findings, praises, numbers of the TCB, and deductions before the end. */
  readonly assistance: Assistance;
  /** In the live pace, when something last happened at the own host: what happens elsewhere does not show in it. */
  readonly now: MatchTime;
  readonly clock: ClockView;
  /** Null where it may not be known. */
  readonly turn: Readonly<Record<HostId, boolean | null>>;
  readonly story: readonly StoryLine[];
  readonly deductions: readonly Deduction[];
  /** In free play, who would like to end it; null where calls and network are not the players' own. */
  readonly finished: Readonly<Record<HostId, boolean>> | null;
  readonly outcome: Outcome | null;
  /** What was told since the own last move, and what the next hint would cost; null where there is none to be had. */
  readonly hints: HintsView | null;
  /** The whole truth, once the match has ended. */
  readonly debrief: Debrief | null;
}

export interface HintsView {
  readonly given: readonly Hint[];
  /** Which step comes next, and its price; null when all is told. */
  readonly next: { readonly step: Hint['step']; readonly price: number } | null;
}

/** What the teacher and the replay see: both hosts, the link, everything that happened. */
export interface TableView {
  readonly lesson: string;
  /** A world that is not TCP's; left out: the RFC's. */
  readonly rules?: World;
  readonly now: MatchTime;
  readonly clock: ClockView;
  readonly turn: Turn;
  readonly hosts: Readonly<Record<HostId, HostPicture>>;
  readonly inFlight: readonly {
    readonly from: HostId;
    readonly seg: Segment;
    readonly packet: number;
    /** No player has sent it. */
    readonly injected?: Injected['kind'];
  }[];
  readonly story: readonly StoryLine[];
  readonly deductions: readonly Deduction[];
  readonly outcome: Outcome | null;
  readonly debrief: Debrief | null;
}

export interface Debrief {
  /** Both ISSs: what the letters x and y stand for. */
  readonly iss: Readonly<Record<HostId, number>>;
  readonly story: readonly StoryLine[];
  readonly score: ScoreReport;
}

/** The lists of a view that only ever grow: an update carries what was added. */
export type Growing = 'story' | 'deductions';

/**
 * The step from one view to the next: `n` counts the changes of this view densely from 1. A log entry that does
 * not change a view makes no update of it, so a gap in the numbers always means "resume".
 */
export interface ViewUpdate<View extends SeatView | TableView> {
  readonly n: number;
  readonly set: Partial<Omit<View, Growing>>;
  readonly story: readonly StoryLine[];
  readonly deductions: readonly Deduction[];
}

const turnOf = ({ position }: Match): Turn => ({
  clientHost: position.outcome === null && mustAct(position.hosts.clientHost),
  serverHost: position.outcome === null && mustAct(position.hosts.serverHost),
});

const clockOf = (match: Match): ClockView =>
  match.header.settings.pace === 'relaxed'
    ? { pace: 'relaxed' }
    : {
        pace: 'live',
        stretch: match.clock.stretch,
        stands: clockStands(match),
        answerWithin: allowanceOf(match.header),
      };

/** What a seat may know of time: in the live pace a partner who thinks looks just like a network that is slow. */
function timeOf(
  match: Match,
  seat: HostId,
  own: SeatView['story'],
): Pick<SeatView, 'now' | 'turn' | 'clock'> {
  const { position } = match;
  const turn = turnOf(match);
  const clock = clockOf(match);
  if (clock.pace === 'relaxed') return { now: position.now, turn, clock };
  return {
    now: Math.max(0, ...own.map((line) => line.t)),
    turn: { ...turn, [peerOf(seat)]: null },
    clock,
  };
}

const debriefOf = (match: Match): Debrief | null =>
  match.position.outcome === null
    ? null
    : { iss: match.header.iss, story: match.story, score: scoreOf(match) };

/**
 * What happened at a host, as its player may know it: packets unnumbered, and the own entries counted from 1, for
 * the match's numbers count what the peer and the network did.
 */
function ownStory({ story, deductions, header }: Match, seat: HostId): Pick<SeatView, Growing> {
  const { assistance } = header.settings;
  const isOwn = (line: StoryLine) => line.host === seat || (line.type === 'intervened' && line.by === seat);
  const lines = story.filter((line) => isOwn(line) || line.type === 'ended');
  const entries = lines.flatMap((line) => ('entry' in line ? [line.entry] : []));
  const numbers = new Map(entries.map((entry, at) => [entry, at + 1]));
  const own = (entry: number) => numbers.get(entry) ?? 0;
  return {
    story: lines.map((told) => {
      const line = toldLine(assistance, told);
      if (line.type === 'sent' || line.type === 'arrived') return { ...line, packet: null };
      return 'entry' in line ? { ...line, entry: own(line.entry) } : line;
    }),
    // What a deduction is for says what was wrong.
    deductions:
      assistance === 'exam'
        ? []
        : deductions.filter((d) => d.seat === seat).map((d) => ({ ...d, entry: own(d.entry) })),
  };
}

/** Only who has something to handle can be told anything. */
function hintsOf(match: Match, seat: HostId): HintsView | null {
  const { header, position } = match;
  const host = position.hosts[seat];
  if (header.settings.assistance === 'exam' || position.outcome !== null || host.inbox.length === 0)
    return null;
  const view = hostView(header, position, seat);
  const offer = hintOffer(match, seat, view);
  const given = hintsThatHold(match.hints[seat], bestMove(view)).map(({ hint }) => hint);
  if (offer === null && given.length === 0) return null;
  return { given, next: offer && { step: offer.hint.step, price: priceOf(offer) } };
}

/**
 * What the player of a seat may see: the own host, the own story, and what may be known of time.
 * This and `tableView` are the only ways by which a match leaves the server.
 */
export function seatView(match: Match, seat: HostId): SeatView {
  const { position, header } = match;
  const own = ownStory(match, seat);
  const host = position.hosts[seat];
  const { assistance } = header.settings;
  const begun = assistance === 'exam' ? startPosition(header).position.hosts[seat].connections : {};
  return {
    seat,
    lesson: header.lesson.id,
    ...(header.lesson.rules !== undefined && { rules: header.lesson.rules }),
    assistance,
    ...timeOf(match, seat, own.story),
    ...pictureOf(host, (tcb, conn) => {
      const start = Object.hasOwn(begun, conn) ? (begun[conn]?.tcb ?? null) : null;
      return toldTcb(assistance, tcb, { seat, conn, host, start }, own.story);
    }),
    ...own,
    hints: hintsOf(match, seat),
    finished: header.lesson.free ? match.finished : null,
    outcome: position.outcome,
    debrief: debriefOf(match),
  };
}

/** What the teacher of the class and the replay see: all of it. */
export function tableView(match: Match): TableView {
  const { position, header } = match;
  return {
    lesson: header.lesson.id,
    ...(header.lesson.rules !== undefined && { rules: header.lesson.rules }),
    now: position.now,
    clock: clockOf(match),
    turn: turnOf(match),
    hosts: {
      clientHost: pictureOf(position.hosts.clientHost, (tcb) => tcb),
      serverHost: pictureOf(position.hosts.serverHost, (tcb) => tcb),
    },
    inFlight: position.inFlight.map(({ from, seg, id, injected }) => ({
      from,
      seg,
      packet: id,
      ...(injected !== undefined && { injected }),
    })),
    story: match.story,
    deductions: match.deductions,
    outcome: position.outcome,
    debrief: debriefOf(match),
  };
}

/** The update that leads from one view to the next as number `n`; null where nothing in it has changed. */
export function viewUpdate<View extends SeatView | TableView>(
  before: View,
  after: View,
  n: number,
): ViewUpdate<View> | null {
  const { story: storyBefore, deductions: deductionsBefore, ...fieldsBefore } = before;
  const { story, deductions, ...fields } = after;
  const changed = Object.entries(fields).filter(
    ([key, value]) => stringify(value) !== stringify(fieldsBefore[key as keyof typeof fieldsBefore]),
  );
  const update: ViewUpdate<View> = {
    n,
    set: Object.fromEntries(changed) as ViewUpdate<View>['set'],
    story: story.slice(storyBefore.length),
    deductions: deductions.slice(deductionsBefore.length),
  };
  return changed.length + update.story.length + update.deductions.length === 0 ? null : update;
}
