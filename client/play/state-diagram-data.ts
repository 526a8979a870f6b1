import type { TcpState } from '#shared/tcp/state.ts';

/**
 * The connection state diagram of RFC 9293 (figure 5), drawn from this list. CLOSED stands twice, at the beginning
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

export const TRANSITIONS: readonly (readonly [from: NodeId, to: NodeId])[] = [
  ['CLOSED', 'LISTEN'],
  ['CLOSED', 'SYN-SENT'],
  ['LISTEN', 'SYN-RECEIVED'],
  ['LISTEN', 'SYN-SENT'],
  ['SYN-SENT', 'SYN-RECEIVED'],
  ['SYN-SENT', 'ESTABLISHED'],
  ['SYN-RECEIVED', 'ESTABLISHED'],
  ['SYN-RECEIVED', 'FIN-WAIT-1'],
  ['ESTABLISHED', 'FIN-WAIT-1'],
  ['ESTABLISHED', 'CLOSE-WAIT'],
  ['FIN-WAIT-1', 'FIN-WAIT-2'],
  ['FIN-WAIT-1', 'CLOSING'],
  ['FIN-WAIT-1', 'TIME-WAIT'],
  ['FIN-WAIT-2', 'TIME-WAIT'],
  ['CLOSING', 'TIME-WAIT'],
  ['CLOSE-WAIT', 'LAST-ACK'],
  ['LAST-ACK', 'CLOSED again'],
  ['TIME-WAIT', 'CLOSED again'],
];

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
