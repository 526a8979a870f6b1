import { HOST_IDS } from '#shared/game/host-id.ts';
import type { PairCard } from '#shared/protocol/messages.ts';
import { standing } from '#shared/protocol/standing.ts';
import { stuckOf } from './stuck.ts';

export const SORTS = ['stuck', 'table', 'name', 'score'] as const;
export type Sort = (typeof SORTS)[number];
export const FILTERS = ['all', 'stuck', 'playing', 'ready', 'waiting'] as const;
export type Filter = (typeof FILTERS)[number];

const nameOf = (pair: PairCard): string =>
  HOST_IDS.map((host) => pair.seats[host]?.nickname ?? '').find((name) => name !== '') ?? '';

export const isEmpty = (pair: PairCard): boolean =>
  HOST_IDS.every((host) => pair.seats[host] === null) && pair.ended.length === 0;

const isShown = (pair: PairCard, filter: Filter, now: number): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'stuck':
      return stuckOf(pair, now) !== null;
    case 'playing':
      return pair.phase === 'playing';
    case 'ready':
      return pair.phase === 'between' || pair.phase === 'plan-done';
    case 'waiting':
      return pair.phase === 'waiting-for-partner';
  }
};

const compare = {
  // Who has waited longest comes first.
  stuck: (a, b, now) => (stuckOf(a, now)?.since ?? now) - (stuckOf(b, now)?.since ?? now),
  table: () => 0,
  name: (a, b) => nameOf(a).localeCompare(nameOf(b)),
  score: (a, b) => (standing(a.ended) ?? 0) - (standing(b.ended) ?? 0),
} as const satisfies Record<Sort, (a: PairCard, b: PairCard, now: number) => number>;

/** The pairs that are looked at, in the order asked for; tables that nobody has ever used are left out. */
export const arranged = (
  pairs: readonly PairCard[],
  { sort, filter, now }: { readonly sort: Sort; readonly filter: Filter; readonly now: number },
): readonly PairCard[] =>
  pairs
    .filter((pair) => !isEmpty(pair) && isShown(pair, filter, now))
    .toSorted((a, b) => compare[sort](a, b, now) || a.table - b.table);
