import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOST_IDS } from '#shared/game/host-id.ts';
import type { PairCard as Pair } from '#shared/protocol/messages.ts';
import { arranged, type Filter, isEmpty, type Sort } from './hand/arrange.ts';
import { BoardTools } from './hand/board-tools.tsx';
import { stuckOf } from './hand/stuck.ts';
import { useServerTime } from './hand/use-server-time.ts';
import { PairCard } from './pair-card.tsx';
import { usePairTexts } from './pair-words.ts';
import { useInSlices } from './use-in-slices.ts';
import './board.css';

interface BoardProps {
  readonly pairs: readonly Pair[];
  /** The server's wall time with the last frame; null once the class is closed. */
  readonly told: number | null;
  /** Whether the class still runs. */
  readonly open: boolean;
  /** The table whose card is open. */
  readonly opened: number | null;
  readonly onOpen: (table: number | null) => void;
}

/** The class at a glance: a sentence, and a card for each pair. */
export function Board({ pairs: all, told, open, opened, onOpen }: BoardProps) {
  const { t } = useTranslation('teach');
  const { t: tools } = useTranslation('hand', { keyPrefix: 'tools' });
  const [sort, setSort] = useState<Sort>('stuck');
  const [filter, setFilter] = useState<Filter>('all');
  const now = useServerTime(told);
  const pairs = useMemo(() => all.filter((pair) => !isEmpty(pair)), [all]);
  const shown = useMemo(
    () => arranged(pairs, { sort: open ? sort : 'table', filter: open ? filter : 'all', now }),
    [pairs, open, sort, filter, now],
  );
  const texts = usePairTexts();
  const drawn = useInSlices(shown, now);
  const toggle = useStable((table: number) => onOpen(table === opened ? null : table));

  const stuck = useMemo(
    () => (open ? pairs.filter((pair) => stuckOf(pair, now) !== null).length : 0),
    [pairs, open, now],
  );
  const hands = pairs.filter((pair) => HOST_IDS.some((host) => pair.hands[host] !== null)).length;
  const away = pairs.flatMap((pair) => HOST_IDS.filter((host) => pair.seats[host]?.online === false)).length;
  const done = pairs.filter((pair) => pair.phase === 'plan-done').length;
  const sums = [
    t('board.pairs', { count: pairs.length }),
    ...(stuck > 0 ? [tools('stuck', { count: stuck })] : []),
    ...(open && hands > 0 ? [tools('hands', { count: hands })] : []),
    ...(open && away > 0 ? [t('board.away', { count: away })] : []),
    ...(done > 0 ? [t('board.done', { count: done })] : []),
  ];
  return (
    <section aria-labelledby="board-title">
      <div className="board-head">
        <h2 id="board-title">{t('board.title')}</h2>
        {pairs.length > 0 && <p className="quiet">{sums.join(' · ')}</p>}
        {pairs.length > 0 && opened === null && (
          <p className="quiet">{t(open ? 'board.openHint' : 'board.closedHint')}</p>
        )}
      </div>
      {open && pairs.length > 1 && (
        <BoardTools sort={sort} filter={filter} onSort={setSort} onFilter={setFilter} />
      )}
      {pairs.length === 0 && open && <HowTheHourGoes />}
      {pairs.length > 0 && shown.length === 0 && <p className="quiet">{tools('none')}</p>}
      <ul className="board">
        {shown.map((pair) => (
          <li key={pair.table}>
            <PairCard
              {...drawn(pair)}
              live={open}
              opened={pair.table === opened}
              texts={texts}
              onToggle={toggle}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One function for the life of the board, so that a card is not drawn anew for its sake. */
function useStable(latest: (table: number) => void): (table: number) => void {
  const held = useRef(latest);
  held.current = latest;
  return useCallback((table: number) => held.current(table), []);
}

const STEPS = ['join', 'begin', 'watch', 'close'] as const;

/** Stands where the cards will be: a lecturer who has read nothing knows what happens next. */
function HowTheHourGoes() {
  const { t } = useTranslation('teach');
  return (
    <div className="board-empty">
      <p>{t('board.empty')}</p>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`board.steps.${step}`)}</li>
        ))}
      </ol>
    </div>
  );
}
