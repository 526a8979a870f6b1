import { useTranslation } from 'react-i18next';
import type { Lobby } from '#shared/protocol/messages.ts';
import type { CommandBody } from '#shared/protocol/session.ts';
import { QuestionsButton } from '../questions/questions-button.tsx';
import { HostShape } from './header.tsx';
import { useLessonTexts } from './lesson-texts.ts';
import { WaitingDoor } from './room/room.tsx';
import { SetAside } from './set-aside.tsx';
import { WaysOut } from './ways-out.tsx';
import './picture.css';

/** At the table, before a match: which room, who is there, and what is being waited for. */
export const LobbyPage = ({
  lobby,
  busy,
  say,
}: {
  readonly lobby: Lobby;
  readonly busy: boolean;
  readonly say: (body: CommandBody) => void;
}) => {
  const { t } = useTranslation('play');
  const { me, partner, lesson, door } = lobby;
  // Where pairs are made by hand, nobody sits down by themselves.
  const waitsForNext = door === undefined || door === 'auto';
  const { studentTitle, briefing } = useLessonTexts(lesson.id);
  return (
    <main className="picture card">
      <h2>
        {t('class', { code: lobby.code })} · {t('table', { table: lobby.table })}
      </h2>
      <p className="person" data-host={me.seat}>
        <HostShape host={me.seat} />{' '}
        <b>{t('lobby.seat', { nickname: me.nickname, role: t(`roles.${me.seat}`) })}</b>
      </p>
      {partner ? (
        <>
          <p className="person" data-host={partner.seat}>
            <HostShape host={partner.seat} />{' '}
            {partner.kind === 'bot'
              ? t('lobby.partnerBot', { role: t(`roles.${partner.seat}`) })
              : t('lobby.partner', { nickname: partner.nickname, role: t(`roles.${partner.seat}`) })}
          </p>
          {lobby.setAside ? (
            <SetAside lobby={lobby} busy={busy} say={say} />
          ) : (
            <p role="status">{t('lobby.starting')}</p>
          )}
        </>
      ) : (
        <>
          {waitsForNext && (
            <>
              <p role="status">
                <b>{t('lobby.waiting')}</b>
              </p>
              <p className="quiet">{t('lobby.waitingWhy')}</p>
            </>
          )}
          <WaitingDoor lobby={lobby} say={say} />
          {lobby.door !== 'approval' && (
            <button
              type="button"
              className="primary"
              aria-disabled={busy}
              onClick={() => !busy && say({ type: 'seatBot', seated: true })}
            >
              {t('lobby.withBot')}
            </button>
          )}
        </>
      )}
      <section className="soon">
        <h3>{t('lobby.lesson')}</h3>
        <p>
          <b>{studentTitle}</b>
        </p>
        <p>{briefing}</p>
        {lesson.place === 1 && lobby.points && (
          <QuestionsButton asked={{ occasion: 'before', points: lobby.points }} say={say} />
        )}
      </section>
      <WaysOut say={say} />
    </main>
  );
};
