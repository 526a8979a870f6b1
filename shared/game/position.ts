import type { Segment } from '../tcp/segment.ts';
import type { Seq } from '../tcp/seq.ts';
import type { MaybeTcb, TcpParams, TimerName } from '../tcp/tcb.ts';
import type { World } from '../tcp/worlds/world.ts';
import type { Choices, Setting } from './choices.ts';
import type { Copies } from './copies.ts';
import type { HostId } from './host-id.ts';
import type { NextDeed } from './intervention.ts';
import type { Call, ChannelParams, Injected, Script } from './lesson.ts';

/** Match time, ms since the match began. */
export type MatchTime = number;

/** Arrivals and calls of one host are counted together, from 1: a host's own count betrays nothing of the peer. */
export type ArrivalId = number;
export type ConnId = string;

/** What waits at a host to be handled: segments, timeouts, and the application's calls. */
export type Arrival = { readonly id: ArrivalId; readonly conn: ConnId; readonly at: MatchTime } & (
  | { readonly type: 'segment'; readonly source: Endpoint; readonly seg: Segment; readonly stray?: number }
  | { readonly type: 'timeout'; readonly timer: TimerName; readonly due: MatchTime }
  | { readonly type: 'call'; readonly call: Call; readonly free: boolean }
);

export interface Connection {
  readonly local: Endpoint;
  readonly remote: Endpoint | null;
  readonly tcb: MaybeTcb;
  /** The ISS that this host's clock has drawn for the connection's next incarnation (section 3.4.1). */
  readonly iss: Seq;
  /** The ISS of the connection before, where the player is to choose one. */
  readonly lastIss?: Seq;
  /** It stays in LISTEN, and each SYN makes a connection of its own; left out: the RFC's one TCB is all. */
  readonly listener?: Listener;
}

export interface Listener {
  /** How many of its connections may be half open at once. */
  readonly backlog: number;
  /** What the host's SYN cookies are made with. */
  readonly secret: number;
}

export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** One host, whole: it holds nothing of the peer, so it is also all that its player's referee may look at. */
export interface Host {
  readonly connections: Readonly<Record<ConnId, Connection>>;
  /** In the order in which they came. */
  readonly inbox: readonly Arrival[];
  /** Those of the inbox that the player has looked at and let wait. */
  readonly waitedFor: readonly ArrivalId[];
  /** What the application and the machine will do, in order. */
  readonly script: Script;
  /** When the next of them is due, once that is known. */
  readonly callDue: MatchTime | null;
  /** A host that is off neither hears nor says anything any more. */
  readonly on: boolean;
  readonly arrivals: number;
  /** Octets of text handed to the application, in order. */
  readonly delivered: number;
  /** What the lesson leaves to this player beyond the moves; left out: nothing. */
  readonly choices?: Choices;
  /** What the player has chosen so far: how often, and the settings that hold. */
  readonly chosen?: { readonly count: number; readonly settings: readonly Setting[] };
  /** The player has looked at the calls that are offered and lets the clock go on. */
  readonly letsRun?: true;
  /** The Fast Open cookie (RFC 7413): the one that it holds, or as a server the one that is good. */
  readonly cookie?: string;
  /** Text of a connection that is long gone was taken for text of the one that stands. */
  readonly tookOldText?: true;
}

/** What a host's player can know, and all that `legalMoves` may see. */
export interface HostView {
  readonly now: MatchTime;
  readonly params: TcpParams;
  readonly host: Host;
  /** A world that is not the RFC's, and everybody knows it. */
  readonly rules?: World;
  /** The player chooses the ISS. */
  readonly choosesIss?: true;
}

/** A segment on its way, between two endpoints as the IP header names them. */
export interface Packet {
  /** Counts everything that was on the link, from 1. */
  readonly id: number;
  /** The id under which it left its host; another one if the network has doubled it. */
  readonly departure: number;
  readonly from: HostId;
  readonly source: Endpoint;
  readonly destination: Endpoint;
  readonly seg: Segment;
  readonly sentAt: MatchTime;
  readonly due: MatchTime;
  /** No player has sent it. */
  readonly injected?: Injected['kind'];
  /** A wrong segment that went out all the same (0), or so many answers behind one; left out: the lesson's own. */
  readonly stray?: number;
}

/** One direction of the link as it stands: the lesson's, until somebody intervenes. */
export interface Channel {
  readonly params: ChannelParams;
  /** Cut: everything that is sent is lost. */
  readonly cut: boolean;
  /** What befalls the next segment, whatever the lesson or chance have in store for it. */
  readonly next: NextDeed | null;
  /** So many segments get through before that; left out: none. */
  readonly letThrough?: number;
}

/** A match at an instant: two hosts joined by a link of two directed channels. */
export interface Position {
  readonly now: MatchTime;
  readonly hosts: Readonly<Record<HostId, Host>>;
  readonly inFlight: readonly Packet[];
  readonly packets: number;
  readonly copies: Copies;
  /** What the network is like now, by the sender of each direction. */
  readonly link: Readonly<Record<HostId, Channel>>;
  readonly outcome: Outcome | null;
  /** When the match is lost, if it is not won by then. */
  readonly deadline?: MatchTime;
}

/**
 * `goal`: it is reached. `lost`: at an `end` that the lesson declares. `missed`: nothing will ever happen any more, and
 * the lesson says nothing of it.
 */
export type Outcome =
  | { readonly type: 'goal' | 'missed'; readonly at: MatchTime }
  | { readonly type: 'lost'; readonly at: MatchTime; readonly end: string };

/** The position with one host as it is now. */
export const withHost = (position: Position, id: HostId, host: Host): Position => ({
  ...position,
  hosts: { ...position.hosts, [id]: host },
});
