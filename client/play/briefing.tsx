import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lobby } from '#shared/protocol/messages.ts';
import type { CommandBody } from '#shared/protocol/session.ts';
import { QuestionsButton } from '../questions/questions-button.tsx';
import { HostShape } from './header.tsx';
import { useLessonTexts } from './lesson-texts.ts';
import { WaysOut } from './ways-out.tsx';
import './picture.css';

/** What the lesson is about and who is who, before the first move and whenever the lesson's name is pressed. */
export const Briefing = ({
  lobby,
  onBegin,
  say,
}: {
  readonly lobby: Lobby;
  readonly onBegin: () => void;
  readonly say: (body: CommandBody) => void;
}) => {
  const { t } = useTranslation('play');
  const { me, partner, lesson } = lobby;
  const begin = useRef<HTMLButtonElement>(null);
  // There is nothing else to do here, and Enter shall begin.
  useEffect(() => begin.current?.focus(), []);
  const { briefing } = useLessonTexts(lesson.id);
  return (
    <main className="picture card briefing">
      <h2>{t('place', { place: lesson.place, of: lesson.of })}</h2>
      <p>{briefing}</p>
      <p className="person" data-host={me.seat}>
        <HostShape host={me.seat} /> <b>{t('briefing.role', { role: t(`roles.${me.seat}`) })}</b>
      </p>
      {partner && (
        <p className="person" data-host={partner.seat}>
          <HostShape host={partner.seat} />{' '}
          {partner.kind === 'bot'
            ? t('briefing.withBot', { role: t(`roles.${partner.seat}`) })
            : t('briefing.with', { nickname: partner.nickname, role: t(`roles.${partner.seat}`) })}
        </p>
      )}
      <p className="quiet">{t('briefing.how')}</p>
      <button type="button" className="primary" ref={begin} onClick={onBegin}>
        {t('briefing.begin')}
      </button>
      {lesson.place === 1 && lobby.points && (
        <QuestionsButton asked={{ occasion: 'before', points: lobby.points }} say={say} />
      )}
      <WaysOut say={say} />
    </main>
  );
};
