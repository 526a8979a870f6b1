import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { PairCard } from '#shared/protocol/messages.ts';
import { minutes, stuckOf } from './hand/stuck.ts';
import { useLessonTitle } from './lesson-title.ts';
import { useOwnLessons } from './own-lesson-list.ts';

/** The texts of cards, got once for all of them: sixty cards asking for themselves would hold up the page. */
export function usePairTexts() {
  const { t } = useTranslation('teach');
  const { t: hand } = useTranslation('hand');
  const own = useOwnLessons();
  const titleOf = useLessonTitle();
  // biome-ignore lint/correctness/useExhaustiveDependencies: titles change with the language and one's own lessons
  return useMemo(() => ({ t, hand, titleOf }), [t, hand, own]);
}
export type PairTexts = ReturnType<typeof usePairTexts>;

export const usePairWords = (pair: PairCard) => pairWords(pair, usePairTexts());

/** What a pair's card says in words. */
export function pairWords(pair: PairCard, { t, hand }: PairTexts) {
  const name = (host: HostId): string => {
    const person = pair.seats[host];
    if (!person) return t('pair.emptySeat');
    if (person.kind === 'player') return person.nickname;
    // The bot may keep the seat of somebody who is away.
    return person.nickname ? t('pair.botFor', { name: person.nickname }) : t('pair.bot');
  };

  const turn = (): string => {
    switch (pair.phase) {
      case 'waiting-for-partner':
        return t('pair.waiting');
      case 'between':
        return t(pair.setAside ? 'pair.setAside' : 'pair.between');
      case 'plan-done':
        return t('pair.planDone');
      case 'class-over':
        return t('pair.classOver');
      case 'playing': {
        const movers = HOST_IDS.filter((host) => pair.turn?.[host]);
        const [one] = movers;
        if (!one) return t('pair.underway');
        return movers.length > 1 ? t('pair.bothMove') : t('pair.moves', { name: name(one) });
      }
    }
  };

  /** Why this pair wants its teacher, in words; null if it does not. */
  const stuck = (now: number): string | null => {
    const found = stuckOf(pair, now);
    switch (found?.why) {
      case 'hand':
        return hand('stuck.hand', { name: name(found.host) });
      case 'same':
        return hand('stuck.same', { name: name(found.host), times: found.times });
      case 'idle': {
        const time = minutes(now - found.since);
        return found.host
          ? hand('stuck.idle', { name: name(found.host), time })
          : hand('stuck.idleBoth', { time });
      }
      case 'approval':
        return hand('stuck.approval');
      case undefined:
        return null;
    }
  };

  const seated = HOST_IDS.filter((host) => pair.seats[host] !== null);
  const gone = seated.filter((host) => pair.seats[host]?.online === false);
  const [oneGone] = gone;
  return {
    name,
    turn: turn(),
    stuck,
    online: seated.length > 1 ? t('pair.online') : t('pair.oneOnline'),
    /** Whose device is away, or null. */
    away: !oneGone
      ? null
      : gone.length > 1
        ? t('pair.bothOffline')
        : t('pair.offline', { name: name(oneGone) }),
  };
}
