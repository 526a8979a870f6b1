import type { HostId } from '#shared/game/host-id.ts';
import { otherHost } from './hosts.ts';
import type { Arrow, Hosts, LadderLayout } from './layout.ts';
import { flagsOf, numbersOf } from './notation.ts';

/** px. A letter of the mono face at the drawing's 12 px, rounded up: labels must never be cut. */
const LETTER = 7.4;
const GUTTER = 108;
const TOP = 44;
/** How far an arrow still falls on its way into the network, px. */
const VANISH = 12;

export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly lifeline: Readonly<Record<HostId, number>>;
  /** The network between: from, to. */
  readonly band: readonly [number, number];
  readonly twoLines: boolean;
  readonly y: (tick: number) => number;
}

/** A drawing has room for the end of a name: `:49200`, or `.7:1024` of a forged address. */
export const shortName = (conn: string): string => conn.replace(/^\d+\.\d+\.\d+(?=\.)/, '');

const connLength = ({ conn }: Arrow): number => (conn === null ? 0 : shortName(conn).length + 1);

/** Where the lifelines, the network and the rows stand in a drawing of this width (px). */
export function geometryOf(layout: LadderLayout, hosts: Hosts, width: number): Geometry {
  const left = hosts === 'serverHost' ? 0 : GUTTER;
  const right = hosts === 'clientHost' ? width : width - GUTTER;
  const third = (right - left) * 0.3;
  const band: [number, number] =
    hosts === 'both'
      ? [left + third, right - third]
      : hosts === 'clientHost'
        ? [right - third, right]
        : [left, left + third];
  const free = hosts === 'both' ? right - left : (right - left) * 0.7 + 30;
  const longest = Math.max(
    0,
    ...layout.arrows.map(
      (a) => (connLength(a) + flagsOf(a.seg).length + 1 + numbersOf(a.seg).length) * LETTER,
    ),
  );
  const twoLines = longest > free - 40;
  // One host's arrows all lean towards the network: what leaves and what comes next need room between them.
  const step = (twoLines ? 46 : 36) + (hosts === 'both' ? 0 : 8);
  return {
    width,
    height: TOP + layout.ticks * step + 12,
    lifeline: { clientHost: left, serverHost: right },
    band,
    twoLines,
    y: (tick) => TOP + tick * step,
  };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From where to where an arrow is drawn, and where along it (0 … 1) it ends, is lost, or enters the network. */
export function courseOf(
  arrow: Arrow,
  geo: Geometry,
  hosts: Hosts,
): { from: Point; to: Point; until: number } {
  const here = geo.lifeline[arrow.from];
  const there = geo.lifeline[otherHost(arrow.from)];
  if (hosts !== 'both') {
    // One end is a lifeline, the other deep in the network.
    const deep = hosts === 'clientHost' ? geo.band[0] + 60 : geo.band[1] - 60;
    const tick = (arrow.sent ?? arrow.arrived)?.tick ?? 0;
    return arrow.sent
      ? { from: { x: here, y: geo.y(tick) }, to: { x: deep, y: geo.y(tick) + VANISH }, until: 1 }
      : { from: { x: deep, y: geo.y(tick) - VANISH }, to: { x: there, y: geo.y(tick) }, until: 1 };
  }
  const start = arrow.sent ? geo.y(arrow.sent.tick) : geo.y(arrow.arrived?.tick ?? 0) - VANISH;
  const end = arrow.arrived ? geo.y(arrow.arrived.tick) : start + 30;
  // What no player has sent (an old segment, a forged one) comes out of the network, from nobody's lifeline.
  const source = arrow.sent ? here : (geo.band[0] + geo.band[1]) / 2;
  return {
    from: { x: source, y: start },
    to: { x: there, y: end },
    until: arrow.fate === 'lost' ? 0.5 : arrow.fate === 'underway' ? 0.62 : 1,
  };
}
