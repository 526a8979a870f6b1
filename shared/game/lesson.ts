import type { Ctl } from '../tcp/segment.ts';
import type { TcpState } from '../tcp/state.ts';
import type { TcpParams } from '../tcp/tcb.ts';
import type { World } from '../tcp/worlds/world.ts';
import type { Choices } from './choices.ts';
import type { HostId } from './host-id.ts';
import type { Assistance } from './settings.ts';
import type { TaughtSo } from './taught-so.ts';

/**
 * When something happens at a host, ms of match time: `at` a time; `in` a state, or `after` so many octets have been
 * delivered to the application, so much `later` than that; `free`: the player chooses the moment, after the calls
 * before it.
 */
export type When =
  | { readonly type: 'at'; readonly t: number }
  | { readonly type: 'in'; readonly state: TcpState; readonly later: number }
  | { readonly type: 'after'; readonly octets: number; readonly later: number }
  | { readonly type: 'free' };

/** The user calls of RFC 9293, section 3.10, that an application can want of a host. */
export type Call =
  /** `len`: octets handed over with an active OPEN, for Fast Open. */
  | { readonly type: 'OPEN'; readonly passive: boolean; readonly len?: number | undefined }
  | { readonly type: 'SEND'; readonly len: number }
  | { readonly type: 'CLOSE' }
  | { readonly type: 'ABORT' };

export interface ScheduledCall {
  readonly when: When;
  /** Of which connection; left out: the host's first. Its `in` looks at the same one. */
  readonly conn?: string | undefined;
  readonly call: Call;
}

/** What befalls the machine itself: `off` for good, or a `reboot` that forgets every TCB. */
export interface ScheduledEvent {
  readonly when: When;
  readonly event: 'off' | 'reboot';
}

/**
 * Several connections: the client's ports, each for one connection at a time, and a server's listener that stays and
 * makes a connection of each SYN, with so many of them half open at once.
 */
export interface Several {
  readonly ports: readonly number[];
  readonly backlog: number;
}

/**
 * A segment that no player has sent: an old one that is still under way, or one with a forged source. Numbers count
 * from the ISSs; it arrives `at` (ms).
 */
export interface Injected {
  readonly kind: 'old' | 'spoofed';
  readonly to: HostId;
  readonly at: number;
  /** Whose segment it seems to be; left out: the peer's first socket. */
  readonly source?: { readonly address: string; readonly port: number } | undefined;
  readonly ctl: readonly Ctl[];
  readonly seq: number;
  readonly ack?: number | undefined;
  readonly len: number;
}

/** A declared end that is not the goal: a connection is `closed` for good, `at` a time, or `old-text` was taken. */
export interface LostEnd {
  readonly id: string;
  /** Whose choices lead there, if it is known beforehand; so does whoever lets something wait until then. */
  readonly by?: readonly HostId[] | undefined;
  readonly when:
    | { readonly type: 'closed'; readonly host: HostId; readonly conn: string }
    | { readonly type: 'at'; readonly t: number }
    | { readonly type: 'old-text' };
}

/** What happens at a host by its application and its machine, in order: one begins after the other has entered. */
export type Script = readonly (ScheduledCall | ScheduledEvent)[];

/** Whether the application will name the other end by itself (section 3.10.1). */
export const opensActively = (script: Script): boolean =>
  script.some((item) => 'call' in item && item.call.type === 'OPEN' && !item.call.passive);

/**
 * One direction of the link, ms of match time. A segment takes `delay`, plus 0…`spread` drawn once for the match
 * (how long the road is today), plus 0…`jitter` drawn for itself, by which segments can overtake each other. With
 * these chances (0…1) it is lost, comes twice, or comes `lateness` later than it should.
 */
export interface ChannelParams {
  readonly delay: number;
  readonly spread: number;
  readonly jitter: number;
  readonly loss: number;
  readonly duplication: number;
  readonly reordering: number;
  readonly lateness: number;
}

/**
 * The segments that a scripted fault means; a field left out means any. Numbers count from the ISSs, so that an
 * author can write them: `seq` from the sender's, `ack` from the other's. `copy` 1 is the first with this content.
 */
export interface Selector {
  readonly from: HostId;
  readonly ctl?: readonly Ctl[] | undefined;
  readonly seq?: number | undefined;
  readonly ack?: number | undefined;
  readonly len?: number | undefined;
  readonly copy?: number | undefined;
}

/** What the network does to one segment; times in ms. */
export type Deed =
  | { readonly type: 'lose' }
  | { readonly type: 'delay'; readonly by: number }
  | { readonly type: 'duplicate'; readonly after: number };

export interface Fault {
  readonly select: Selector;
  readonly deed: Deed;
}

/**
 * How a match ends: both connections in these states (null: any, or the host is off), so many octets delivered to
 * each application at least, and nothing left on the link, in an inbox, in a script or to be acknowledged.
 */
export interface Goal {
  readonly clientHost: TcpState | null;
  readonly serverHost: TcpState | null;
  readonly delivered: Readonly<Record<HostId, number>>;
  /** Where a lesson has several: the states of these connections, CLOSED where one is gone; others do not count. */
  readonly connections?: Readonly<Partial<Record<HostId, Readonly<Record<string, TcpState>>>>> | undefined;
  /** The end comes with the states and the octets, whatever is still under way. */
  readonly atOnce?: boolean | undefined;
}

/** Where a lesson starts: from nothing, or in the middle of a connection without anything in flight. */
export type Start =
  | { readonly type: 'closed' }
  | { readonly type: 'established'; readonly sent: Readonly<Record<HostId, number>> };

/**
 * What may fail to hold in a lesson that is about just that: `own-octets` where text of an earlier connection lands in
 * this one, `numbers-agree` where a host has forgotten, or where the rules are not TCP's.
 */
export const LESSON_EXCEPTIONS = ['own-octets', 'numbers-agree'] as const;
export type LessonException = (typeof LESSON_EXCEPTIONS)[number];

/** A situation that may be drawn: scripts in the place of the lesson's own, and further faults. */
export interface Situation {
  readonly calls: Readonly<Record<HostId, Script>> | null;
  readonly faults: readonly Fault[];
}

/**
 * A lesson as the engine plays it: data, nothing else. It stands whole in the header of every log, so that an
 * edited lesson never changes an old match. The schema of the files is in shared/lessons.
 */
export interface Lesson {
  readonly id: string;
  /** Whether both applications and the network are in the players' hands, beside what the scripts hold. */
  readonly free: boolean;
  /** The most help that a player gets here, whatever the class wants; null: as the class wants it. */
  readonly assistance: Assistance | null;
  /** Situations to draw from when a match begins: of each list one is added to the scripts and the faults. */
  readonly draws: readonly (readonly Situation[])[];
  /** Whether the students' title says what the lesson is about; it must not betray a fault. */
  readonly announced: boolean;
  readonly start: Start;
  readonly calls: Readonly<Record<HostId, Script>>;
  readonly link: Readonly<Record<HostId, ChannelParams>>;
  readonly faults: readonly Fault[];
  readonly params: TcpParams;
  readonly goal: Goal;
  /** What the explorer does not hold this lesson to, for its very subject is that it does not hold. */
  readonly exceptions?: readonly LessonException[] | undefined;
  /** Only of a teacher's own lesson: those of the catalogue have their words in shared/texts. */
  readonly texts?:
    | { readonly en?: LessonWords | undefined; readonly zh?: LessonWords | undefined }
    | undefined;
  /** Left out: the world of RFC 9293. Else this is not TCP, and the screen says so all the time. */
  readonly rules?: World | undefined;
  readonly several?: Several | undefined;
  readonly injected?: readonly Injected[] | undefined;
  readonly lost?: readonly LostEnd[] | undefined;
  readonly choices?: Readonly<Record<HostId, Choices>> | undefined;
  /** The players choose the ISSs; the connection before had those of the header. */
  readonly choosesIss?: boolean | undefined;
  /** How much further (octets) the ISS of a connection's next incarnation lies, where it is not the clock's doing. */
  readonly issStep?: Readonly<Record<HostId, number>> | undefined;
  /** The Fast Open cookies (RFC 7413) to begin with: the one that the client holds ('': none), the one that is good. */
  readonly fastOpen?: Readonly<Record<HostId, string>> | undefined;
  /** Simplifications of the sources that cost nothing the first time in a match, and are explained. */
  readonly taughtSo: readonly TaughtSo[];
  /**
   * The canonical ladder: what every host handles and does, in the one-line notation, with x and y for the ISSs.
   * A test plays the lesson and compares. The weights of the score come from it.
   */
  readonly ladder: readonly LadderStep[];
}

/** What people read of a lesson: the teacher's title, the students', before and after the match. */
export interface LessonWords {
  readonly title: string;
  readonly studentTitle: string;
  readonly briefing: string;
  readonly debriefing: string;
  /** Explains the end that the lesson declares lost by that id. */
  readonly [end: `lost-${string}`]: string;
}

/** One step of the canonical ladder: a host handles something, sends something or stays silent, is in a state. */
export interface LadderStep {
  readonly host: HostId;
  readonly handles: string;
  readonly sends: string | null;
  readonly becomes: TcpState;
}
