import type { HostId } from '#shared/game/host-id.ts';
import type { StoryLine } from '#shared/game/story.ts';
import type { Segment } from '#shared/tcp/segment.ts';
import type { TcpState } from '#shared/tcp/state.ts';
import { HOSTS, otherHost } from './hosts.ts';

/** Whose ladder it is: a player's (one lifeline, the rest is network) or the whole table's. */
export type Hosts = 'both' | HostId;

export type States = Readonly<Partial<Record<HostId, TcpState>>>;

/**
 * What became of a segment, as far as this ladder can tell. `unseen`: one host is shown, and its arrows vanish
 * into the network or come out of it.
 */
export type Fate = 'arrived' | 'underway' | 'lost' | 'unseen';

/** A segment's arrow. Places are ticks: rows of the picture, counted from 0, in the order of what happened. */
export interface Arrow {
  readonly from: HostId;
  readonly seg: Segment;
  /** The connection that it belongs to, where the story has several; null where there is only one. */
  readonly conn: string | null;
  /** It was refused, and went out all the same. */
  readonly stray: boolean;
  readonly fate: Fate;
  /** Null where the sending end is not shown. */
  readonly sent: End | null;
  /** Null where the receiving end is not shown, or was not reached. */
  readonly arrived: End | null;
  /** Whether it crosses an arrow of the other direction: its label then stands near its sender. */
  readonly crosses: boolean;
  /** How much later (ms) the network has let it arrive than it would have; 0 where it has not, or nobody may know. */
  readonly late: number;
  /** The network has made it of another one. */
  readonly copy: boolean;
}

export interface End {
  readonly tick: number;
  /** The line of the story. */
  readonly line: number;
}

/** Something beside a lifeline. */
export interface Mark {
  readonly type: 'call' | 'timeout' | 'refused' | 'hinted' | 'waited' | 'silent' | 'machine' | 'set';
  readonly host: HostId;
  readonly tick: number;
  readonly line: number;
}

/** A state written beside a lifeline: where it changes, and at the top. */
export interface StateLabel {
  readonly host: HostId;
  readonly state: TcpState;
  /** The connection whose state it is, where there are several. */
  readonly conn?: string | null;
  readonly tick: number;
  /** Null at the top, before anything happened. */
  readonly line: number | null;
}

export interface LadderLayout {
  readonly ticks: number;
  readonly arrows: readonly Arrow[];
  readonly marks: readonly Mark[];
  readonly states: readonly StateLabel[];
  /** The tick at which the match ended. */
  readonly ended: End | null;
}

/**
 * The tick of each line. A move stands where its first segment leaves, so that both are read as one; what is not
 * shown takes no room.
 */
function tickOfEachLine(story: readonly StoryLine[], shown: (host: HostId) => boolean): number[] {
  const ticks: number[] = [];
  let tick = 0;
  story.forEach((line, at) => {
    const before = story[at - 1];
    const leavesWithMove = line.type === 'sent' && before?.type === 'moved' && before.host === line.host;
    if (!leavesWithMove && (line.host === null || shown(line.host))) tick += 1;
    ticks.push(tick);
  });
  return ticks;
}

interface Way {
  from: HostId;
  conn: string;
  stray: boolean;
  seg: Segment;
  packet: number | null;
  sent: End | null;
  arrived: End | null;
  copy: boolean;
}

/** Pairs each segment that was sent with its arrival, by the packet's number. */
function ways(story: readonly StoryLine[], ticks: readonly number[]): Way[] {
  const all: Way[] = [];
  const byPacket = new Map<number, Way>();
  story.forEach((line, at) => {
    const end = { tick: ticks[at] ?? 0, line: at };
    if (line.type === 'sent') {
      const way: Way = {
        from: line.host,
        conn: line.conn,
        stray: line.stray === true,
        seg: line.seg,
        packet: line.packet,
        sent: end,
        arrived: null,
        copy: false,
      };
      all.push(way);
      if (line.packet !== null) byPacket.set(line.packet, way);
    }
    if (line.type === 'arrived') {
      const way = line.packet === null ? undefined : byPacket.get(line.packet);
      if (way && way.arrived === null) way.arrived = end;
      // A copy that the network made comes from where the first one left; in a player's own view, from the network.
      else
        all.push({
          from: otherHost(line.host),
          conn: line.conn,
          stray: false,
          seg: line.seg,
          packet: null,
          sent: way?.sent ?? null,
          arrived: end,
          copy: way !== undefined,
        });
    }
  });
  return all;
}

/** Both on their way at once, in opposite directions: on the picture their lines meet. */
function meet(a: Way, b: Way, ticks: number): boolean {
  if (a.from === b.from || !a.sent || !b.sent) return false;
  return a.sent.tick < (b.arrived?.tick ?? ticks) && b.sent.tick < (a.arrived?.tick ?? ticks);
}

/** Whether segments of more than one connection are in the story: then each says to which it belongs. */
export const hasSeveral = (story: readonly StoryLine[]): boolean =>
  new Set(story.flatMap((line) => (line.type === 'sent' || line.type === 'arrived' ? [line.conn] : [])))
    .size > 1;

/**
 * The rows of a ladder. Pure; widths and colours are the drawing's business.
 * @param inFlight packets that are on the link now (the whole table's ladder only): what has neither arrived nor
 *   is among them was lost. Left out: nothing is called lost before the match has ended.
 * @param states the hosts' states now: a host that has not moved yet has been in its state from the start
 */
export function layoutLadder(
  story: readonly StoryLine[],
  hosts: Hosts,
  inFlight?: readonly number[],
  states: States = {},
): LadderLayout {
  const shown = (host: HostId) => hosts === 'both' || hosts === host;
  const ticks = tickOfEachLine(story, shown);
  const height = (ticks.at(-1) ?? 0) + 1;
  const found = ways(story, ticks);
  const late = new Map(story.flatMap((l) => (l.type === 'delayed' ? [[l.packet, l.by] as const] : [])));
  const several = hasSeveral(story);
  const endedAt = story.findIndex((line) => line.type === 'ended');

  const fateOf = (way: Way): Fate => {
    if (hosts !== 'both') return 'unseen';
    if (way.arrived) return 'arrived';
    if (inFlight) return way.packet !== null && inFlight.includes(way.packet) ? 'underway' : 'lost';
    return endedAt >= 0 ? 'lost' : 'underway';
  };
  const arrows = found
    .map((way) => ({
      from: way.from,
      conn: several ? way.conn : null,
      stray: way.stray,
      seg: way.seg,
      fate: fateOf(way),
      // One host's ladder has one end of each arrow, whatever the story knows of the other.
      sent: shown(way.from) ? way.sent : null,
      arrived: shown(otherHost(way.from)) ? way.arrived : null,
      crosses: hosts === 'both' && found.some((b) => meet(way, b, height)),
      late: hosts === 'both' ? (late.get(way.packet ?? 0) ?? 0) : 0,
      copy: way.copy,
    }))
    .filter((arrow) => arrow.sent !== null || arrow.arrived !== null);

  const marks: Mark[] = [];
  const labels: StateLabel[] = [];
  const seen = new Set<HostId>();
  story.forEach((line, at) => {
    if (line.host === null || !shown(line.host)) return;
    const place = { host: line.host, tick: ticks[at] ?? 0, line: at };
    if (line.type === 'moved') {
      if (!seen.has(line.host)) labels.push({ host: line.host, state: line.from, tick: 0, line: null });
      seen.add(line.host);
      if (line.becomes !== line.from)
        labels.push({ ...place, state: line.becomes, conn: several ? line.conn : null });
      else if (line.silent) marks.push({ ...place, type: 'silent' });
    } else if (line.type !== 'sent' && line.type !== 'arrived') {
      marks.push({ ...place, type: line.type });
    }
  });
  for (const host of HOSTS) {
    const state = states[host];
    if (state && shown(host) && !seen.has(host)) labels.push({ host, state, tick: 0, line: null });
  }
  return {
    ticks: height,
    arrows,
    marks,
    states: labels,
    ended: endedAt < 0 ? null : { tick: ticks[endedAt] ?? 0, line: endedAt },
  };
}

/** Every line of the story that stands somewhere, with its tick. */
export function placesOf(layout: LadderLayout): End[] {
  const ends = layout.arrows.flatMap((a) => [a.sent, a.arrived]).filter((end) => end !== null);
  const states = layout.states.flatMap(({ tick, line }) => (line === null ? [] : [{ tick, line }]));
  return [...ends, ...layout.marks, ...states, ...(layout.ended ? [layout.ended] : [])];
}

/** Where a line of the story stands. */
export const tickOf = (layout: LadderLayout, line: number): number | null =>
  placesOf(layout).find((place) => place.line === line)?.tick ?? null;

/** An arrow as it stands when only so many lines of the story have been reached: perhaps still on its way. */
export const asOf = (arrow: Arrow, reached: number | undefined): Arrow =>
  reached !== undefined && arrow.sent && arrow.sent.line < reached && (arrow.arrived?.line ?? 0) >= reached
    ? { ...arrow, fate: 'underway' }
    : arrow;
