import { useTranslation } from 'react-i18next';
import { HOST_IDS } from '#shared/game/host-id.ts';
import type { PairCard as Pair } from '#shared/protocol/messages.ts';
import { PairCard } from './pair-card.tsx';
import './board.css';

interface BoardProps {
  readonly pairs: readonly Pair[];
  /** Whether the class still runs. */
  readonly open: boolean;
  /** The table whose card is open. */
  readonly opened: number | null;
  readonly onOpen: (table: number | null) => void;
}

/** The class at a glance: a sentence, and a card for each pair. */
export function Board({ pairs, open, opened, onOpen }: BoardProps) {
  const { t } = useTranslation('teach');
  const away = pairs.flatMap((pair) => HOST_IDS.filter((host) => pair.seats[host]?.online === false)).length;
  const done = pairs.filter((pair) => pair.phase === 'plan-done').length;
  const sums = [
    t('board.pairs', { count: pairs.length }),
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
      {pairs.length === 0 && open && <HowTheHourGoes />}
      <ul className="board">
        {pairs.map((pair) => (
          <li key={pair.table}>
            <PairCard
              pair={pair}
              live={open}
              opened={pair.table === opened}
              onToggle={() => onOpen(pair.table === opened ? null : pair.table)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
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
