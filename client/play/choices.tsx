import { useTranslation } from 'react-i18next';
import { CHOICES, type Choice } from '#shared/protocol/codes.ts';
import type { Lobby } from '#shared/protocol/messages.ts';
import type { CommandBody } from '#shared/protocol/session.ts';
import { useLessonTexts } from './lesson-texts.ts';
import './choices.css';

/** What to play next: both must choose the same, and each sees what the other has chosen. */
export const Choices = ({
  lobby,
  busy,
  say,
}: {
  readonly lobby: Lobby;
  readonly busy: boolean;
  readonly say: (body: CommandBody) => void;
}) => {
  const { t } = useTranslation('play');
  const { chosen, me, partner, nextLesson } = lobby;
  const { studentTitle: title } = useLessonTexts(nextLesson ?? lobby.lesson.id);
  const nickname = partner === null || partner.kind === 'bot' ? t('bot') : partner.nickname;
  const words: Record<Choice, string> = {
    next: nextLesson === null ? '' : t('debrief.next.next', { title }),
    again: t('debrief.next.again'),
    'again-swapped': t('debrief.next.again-swapped'),
  };
  const offered = CHOICES.filter((choice) => choice !== 'next' || nextLesson !== null);
  // The way on comes first: what the partner has chosen, else the next lesson.
  const proposed = chosen && chosen.by !== me.seat ? chosen.choice : offered[0];
  return (
    <section className="card panel choices">
      <h2>{t('debrief.next.title')}</h2>
      {nextLesson === null && <p>{t('debrief.next.done')}</p>}
      <p role="status">
        {partner === null && t('debrief.next.alone')}
        {chosen &&
          partner &&
          (chosen.by === me.seat
            ? t('debrief.next.youChose', { choice: t(`debrief.next.choices.${chosen.choice}`), nickname })
            : t('debrief.next.theyChose', { choice: t(`debrief.next.choices.${chosen.choice}`), nickname }))}
      </p>
      {partner === null ? (
        <button
          type="button"
          className="choice primary"
          aria-disabled={busy}
          onClick={() => !busy && say({ type: 'seatBot', seated: true })}
        >
          {t('lobby.withBot')}
        </button>
      ) : (
        offered.map((choice) => (
          <button
            key={choice}
            type="button"
            className={choice === proposed ? 'choice primary' : 'choice'}
            aria-pressed={chosen?.by === me.seat ? chosen.choice === choice : undefined}
            aria-disabled={busy}
            onClick={() => !busy && say({ type: 'choose', choice })}
          >
            {words[choice]}
          </button>
        ))
      )}
      {partner !== null && <p className="quiet">{t('debrief.next.first')}</p>}
      {partner?.kind === 'bot' && (
        <button type="button" className="plain" onClick={() => say({ type: 'seatBot', seated: false })}>
          {t('debrief.next.noBot')}
        </button>
      )}
    </section>
  );
};
