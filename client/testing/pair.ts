import type { PairCard } from '#shared/protocol/messages.ts';

const NO_WRONG = { tries: 0, finding: null, same: 0 };
const AS_IT_WAS = { changed: false, cut: false, next: null };

/** A pair in mid-match as its card tells of it, all well. */
export const aPair = (part: Partial<PairCard> = {}): PairCard => ({
  table: 1,
  seats: {
    clientHost: { nickname: 'Lin', seat: 'clientHost', kind: 'player', online: true },
    serverHost: { nickname: 'Marta', seat: 'serverHost', kind: 'player', online: true },
  },
  phase: 'playing',
  lesson: { id: 'three-way-handshake', place: 1, of: 2 },
  match: 'm1',
  states: { clientHost: 'SYN-SENT', serverHost: 'LISTEN' },
  time: null,
  turn: { clientHost: false, serverHost: true },
  since: 0,
  refusals: 2,
  wrong: { clientHost: NO_WRONG, serverHost: NO_WRONG },
  ladder: [{ from: 'clientHost', lost: false }],
  link: { clientHost: AS_IT_WAS, serverHost: AS_IT_WAS },
  paused: false,
  hands: { clientHost: null, serverHost: null },
  approval: false,
  score: 94,
  ended: [{ match: 'm0', lesson: 'four-way-close', score: 88 }],
  ...part,
});
