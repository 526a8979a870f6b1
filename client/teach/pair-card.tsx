import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { PairCard as Pair } from '#shared/protocol/messages.ts';
import { useLessonTitle } from './lesson-title.ts';
import { usePairWords } from './pair-words.ts';

interface CardProps {
  readonly pair: Pair;
  /** Presence means nothing once the class is over. */
  readonly live: boolean;
  readonly opened: boolean;
  readonly onToggle: () => void;
}

/** One pair in a box of fixed size: nothing that happens at a table may move the others. */
export const PairCard = memo(Card, sameCard);

function Card({ pair, live, opened, onToggle }: CardProps) {
  const { t } = useTranslation('teach');
  const titleOf = useLessonTitle();
  const words = usePairWords(pair);
  const { id, place, of } = pair.lesson;
  const away = live ? words.away : null;
  // While a match is being played its score is nobody's business: it can only fall.
  const scored = pair.score !== null && pair.phase !== 'playing' && pair.phase !== 'waiting-for-partner';
  return (
    <button
      type="button"
      className={`card pair ${pair.phase}${away ? ' away' : ''}`}
      aria-expanded={opened}
      aria-controls={opened ? 'opened-pair' : undefined}
      onClick={onToggle}
    >
      <span className="pair-row quiet">
        <span>{t('pair.table', { table: pair.table })}</span>
        {scored && <b className="pair-score">{t('pair.score', { score: pair.score })}</b>}
      </span>
      <span className="pair-row seats">
        {HOST_IDS.map((host) => (
          <Seat key={host} host={host} name={words.name(host)} state={pair.states?.[host]} />
        ))}
      </span>
      <span className="pair-lesson">{t('pair.lesson', { title: titleOf(id), place, of })}</span>
      <span className="pair-turn">{words.turn}</span>
      <span className="pair-row pair-foot">
        <span className={away ? 'pair-away' : 'quiet'}>{away ?? (live && words.online)}</span>
        <span className={pair.refusals > 0 ? 'pair-refusals' : 'quiet'}>
          {t('pair.refusals', { count: pair.refusals })}
        </span>
      </span>
    </button>
  );
}

function Seat({ host, name, state }: { host: HostId; name: string; state: string | undefined }) {
  const { t } = useTranslation('teach');
  return (
    <span className="seat" data-host={host}>
      <span className="spoken">{t(host === 'clientHost' ? 'pair.client' : 'pair.server')}: </span>
      <span className="seat-name">{name}</span>
      <span className="seat-state">{state ?? ' '}</span>
    </span>
  );
}

/** Frames come whole, four times a second: a card is drawn anew only if something on it differs. */
function sameCard(a: CardProps, b: CardProps): boolean {
  return a.live === b.live && a.opened === b.opened && JSON.stringify(a.pair) === JSON.stringify(b.pair);
}
