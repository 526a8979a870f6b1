import type { TcpState } from '#shared/tcp/state.ts';
import { TRANSITIONS } from '#shared/tcp/transitions.ts';

/**
 * The connection state diagram of RFC 9293 (figure 5), drawn from what the engine does (shared/tcp/transitions.ts). CLOSED stands twice, at the beginning
 * and at the end, so that no arrow has to run round the whole picture.
 */
export type NodeId = TcpState | 'CLOSED again';

/** Centres, in the picture's units. */
export const NODES: Readonly<Record<NodeId, readonly [x: number, y: number]>> = {
  CLOSED: [168, 16],
  LISTEN: [64, 62],
  'SYN-SENT': [272, 62],
  'SYN-RECEIVED': [64, 112],
  ESTABLISHED: [168, 160],
  'FIN-WAIT-1': [64, 208],
  'CLOSE-WAIT': [272, 208],
  'FIN-WAIT-2': [64, 256],
  CLOSING: [168, 256],
  'LAST-ACK': [272, 256],
  'TIME-WAIT': [64, 304],
  'CLOSED again': [272, 304],
};
export const NODE_WIDTH = 94;
export const NODE_HEIGHT = 24;
export const PICTURE = { width: 320, height: 320 } as const;

export type Arrow = readonly [from: NodeId, to: NodeId];

/** Arrows that would run across the whole picture: they are drawn for those only who have gone that way. */
const ACROSS: readonly Arrow[] = [
  ['LISTEN', 'CLOSED again'],
  ['SYN-SENT', 'CLOSED again'],
  ['SYN-RECEIVED', 'CLOSE-WAIT'],
];

const same = ([from, to]: Arrow, [otherFrom, otherTo]: Arrow): boolean =>
  from === otherFrom && to === otherTo;

/** The way as arrows, from node to node. */
const stepsOf = (places: readonly NodeId[]): readonly Arrow[] =>
  places.slice(1).map((to, i) => [places[i]!, to]);

/** The arrows of the picture, and whether they have been walked: also those that only a RST or an ABORT takes. */
export const arrowsOf = (places: readonly NodeId[]) => {
  const usual = TRANSITIONS.map(({ from, to }): Arrow => [from, to === 'CLOSED' ? 'CLOSED again' : to]);
  const steps = stepsOf(places);
  const drawn = [...usual.filter((arrow) => !ACROSS.some((one) => same(one, arrow))), ...steps];
  return drawn
    .filter((arrow, i) => drawn.findIndex((one) => same(one, arrow)) === i)
    .map((arrow) => ({ arrow, walked: steps.some((one) => same(one, arrow)) }));
};

/** Where a state stands in the picture: CLOSED below once the connection has lived. */
export const nodeOf = (state: TcpState, way: readonly TcpState[]): NodeId =>
  state === 'CLOSED' && way.some((earlier) => earlier !== 'CLOSED') ? 'CLOSED again' : state;

/** The point where the line from one node's centre to another's leaves the first one's box. */
const edgeOf = (from: NodeId, to: NodeId): readonly [x: number, y: number] => {
  const [x, y] = NODES[from];
  const [toX, toY] = NODES[to];
  const [dx, dy] = [toX - x, toY - y];
  const reach = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : NODE_WIDTH / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : NODE_HEIGHT / 2 / Math.abs(dy),
  );
  return [x + dx * reach, y + dy * reach];
};

/** The line of an arrow. Where another state stands between the two, it goes round by the left. */
export const pathOf = (from: NodeId, to: NodeId): string => {
  const [x, y] = NODES[from];
  const [toX, toY] = NODES[to];
  const between = Object.values(NODES).some(
    ([otherX, otherY]) => otherX === x && x === toX && otherY > Math.min(y, toY) && otherY < Math.max(y, toY),
  );
  if (!between) {
    const [[x1, y1], [x2, y2]] = [edgeOf(from, to), edgeOf(to, from)];
    return `M${x1} ${y1}L${x2} ${y2}`;
  }
  const left = x - NODE_WIDTH / 2;
  return `M${left} ${y}C${left - 18} ${y} ${left - 18} ${toY} ${left} ${toY}`;
};
