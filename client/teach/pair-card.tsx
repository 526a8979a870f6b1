import { memo } from 'react';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { PairCard as Pair } from '#shared/protocol/messages.ts';
import { IDLE, minutes, stuckOf } from './hand/stuck.ts';
import { MiniLadder } from './mini-ladder.tsx';
import { type PairTexts, pairWords } from './pair-words.ts';

interface CardProps {
  readonly pair: Pair;
  /** Presence means nothing once the class is over. */
  readonly live: boolean;
  readonly opened: boolean;
  readonly texts: PairTexts;
  /** The server's wall time, ms, to some seconds. */
  readonly now: number;
  readonly onToggle: (table: number) => void;
}

/** One pair in a box of fixed size: nothing that happens at a table may move the others. */
export const PairCard = memo(Card, sameCard);

function Card({ pair, live, opened, texts, now, onToggle }: CardProps) {
  const { t, titleOf } = texts;
  const words = pairWords(pair, texts);
  const { id, place, of } = pair.lesson;
  const away = live ? words.away : null;
  // While a match is being played its score is nobody's business: it can only fall.
  const scored = pair.score !== null && pair.phase !== 'playing' && pair.phase !== 'waiting-for-partner';
  const stuck = live ? words.stuck(now) : null;
  return (
    <button
      type="button"
      className={`card pair ${pair.phase}${away ? ' away' : ''}${stuck ? ' stuck' : ''}`}
      aria-expanded={opened}
      aria-controls={opened ? 'opened-pair' : undefined}
      onClick={() => onToggle(pair.table)}
    >
      <span className="pair-row quiet">
        <span>{t('pair.table', { table: pair.table })}</span>
        {live && marksOf(pair, texts)}
        {scored && <b className="pair-score">{t('pair.score', { score: pair.score })}</b>}
      </span>
      <span className="seats">
        {seatOf('clientHost', words.name('clientHost'), pair.states?.clientHost, texts)}
        <MiniLadder ladder={pair.ladder} />
        {seatOf('serverHost', words.name('serverHost'), pair.states?.serverHost, texts)}
      </span>
      <span className="pair-lesson">{t('pair.lesson', { title: titleOf(id), place, of })}</span>
      <span className="pair-turn">
        {stuck ? (
          <>
            <span aria-hidden="true">⚠ </span>
            {stuck}
          </>
        ) : (
          <>
            {words.turn}
            {live && sinceOf(pair, now, texts)}
          </>
        )}
      </span>
      <span className="pair-row pair-foot">
        <span className={away ? 'pair-away' : 'quiet'}>{away ?? (live && words.online)}</span>
        {wrongTriesOf(pair, texts)}
      </span>
    </button>
  );
}

/** How long it has been somebody's turn, once that is worth a glance. */
function sinceOf(pair: Pair, now: number, { hand }: PairTexts) {
  const waits = now - pair.since;
  if (pair.phase !== 'playing' || waits < 10_000) return null;
  return <span className="quiet"> {hand('card.since', { time: minutes(waits) })}</span>;
}

/** Where the teacher's hand is in this match. */
function marksOf({ paused, link }: Pair, { hand }: PairTexts) {
  const hosts = HOST_IDS.flatMap((host) => link?.[host] ?? []);
  const marks = [
    ...(paused ? [hand('card.paused')] : []),
    ...(hosts.some(({ cut }) => cut) ? [hand('card.cut')] : []),
    ...(hosts.some(({ changed, next }) => changed || next !== null) ? [hand('card.network')] : []),
  ];
  return marks.length === 0 ? null : <b className="pair-marks">{marks.join(' · ')}</b>;
}

/** Wrong tries in a row if there are some, else how many there were in the match. */
function wrongTriesOf({ wrong, refusals }: Pair, { t, hand }: PairTexts) {
  const tries = Math.max(...HOST_IDS.map((host) => wrong?.[host].tries ?? 0));
  return (
    <span className={refusals > 0 ? 'pair-refusals' : 'quiet'}>
      {tries > 1 ? hand('card.wrong', { count: tries }) : t('pair.refusals', { count: refusals })}
    </span>
  );
}

function seatOf(host: HostId, name: string, state: string | undefined, { t }: PairTexts) {
  return (
    <span className="seat" data-host={host}>
      <span className="spoken">{t(host === 'clientHost' ? 'pair.client' : 'pair.server')}: </span>
      <span className="seat-name">{name}</span>
      <span className="seat-state">{state ?? ' '}</span>
    </span>
  );
}

/** The board is drawn anew with every frame: a card only if something on it differs. */
function sameCard(a: CardProps, b: CardProps): boolean {
  if (a.live !== b.live || a.opened !== b.opened || a.onToggle !== b.onToggle) return false;
  if (a.texts !== b.texts) return false;
  // The time passes on a card only where it is read there.
  const ticks = b.live && (b.pair.phase === 'playing' || stuckOf(b.pair, b.now) !== null);
  const shown = (now: number) =>
    Math.floor((now - b.pair.since) / (now - b.pair.since < IDLE ? 5_000 : 1_000));
  if (ticks && shown(a.now) !== shown(b.now)) return false;
  return a.pair === b.pair;
}
