import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostId } from '#shared/game/host-id.ts';
import type { Lobby, Person } from '#shared/protocol/messages.ts';
import type { SessionStatus } from '#shared/protocol/session.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { NumberSwitch } from '../notation/number-switch.tsx';
import { useLessonTexts } from './lesson-texts.ts';
import './header.css';

/** Which room, who is there, and how the connection is: always on top, always in words. */
export const Header = ({
  lobby,
  status,
  points,
  onBriefing,
  onWords,
  hand,
  children,
}: {
  readonly lobby: Lobby;
  readonly status: SessionStatus;
  /** Own deductions of the running match; null where they do not belong. */
  readonly points: number | null;
  readonly onBriefing?: () => void;
  /** Shows what the words mean. */
  readonly onWords: () => void;
  /** The way to ask for the teacher. */
  readonly hand?: ReactNode;
  /** What has to be said about the connection, the partner or the last command. */
  readonly children?: ReactNode;
}) => {
  const { t } = useTranslation('play');
  const { lesson, me, partner } = lobby;
  const title = useLessonTexts(lesson.id).studentTitle;
  useEffect(() => {
    document.title = `${title} · ${t('app')}`;
  }, [title, t]);
  return (
    <header className="top">
      <div className="line">
        <h1>
          {onBriefing ? (
            <button type="button" className="plain title" onClick={onBriefing} title={t('briefing.open')}>
              {title}
            </button>
          ) : (
            title
          )}{' '}
          <span className="quiet place">
            <span aria-hidden="true">
              {lesson.place}/{lesson.of}
            </span>
            <span className="spoken">{t('place', { place: lesson.place, of: lesson.of })}</span>
          </span>
        </h1>
        {points !== null && points > 0 && (
          <span className="number points" title={t('verdict.soFar', { points })}>
            <span aria-hidden="true">−{points}</span>
            <span className="spoken">{t('verdict.soFar', { points })}</span>
          </span>
        )}
        <span className="tools">
          {lobby.match !== null && <NumberSwitch />}
          <button type="button" className="plain language" onClick={onWords}>
            {t('words')}
          </button>
          <LanguageSwitch />
        </span>
      </div>
      <div className="line people">
        <PersonText person={me} you />
        {partner && <PersonText person={partner} />}
        {hand}
        <StatusText status={status} />
      </div>
      {children}
    </header>
  );
};

const PersonText = ({ person, you }: { readonly person: Person; readonly you?: boolean }) => {
  const { t } = useTranslation('play');
  return (
    <span className="person" data-host={person.seat}>
      <HostShape host={person.seat} />
      <b>{you ? t('you') : person.kind === 'bot' ? t('bot') : person.nickname}</b> ·{' '}
      {t(`roles.${person.seat}`)}
      {!you && person.kind === 'player' && (
        <span className="quiet"> · {person.online ? t('presence.online') : t('presence.away')}</span>
      )}
    </span>
  );
};

/** The client is round, the server square: who cannot tell blue from orange can tell these. */
export const HostShape = ({ host }: { readonly host: HostId }) => (
  <span className={`shape ${host}`} aria-hidden="true" />
);

export const StatusText = ({ status }: { readonly status: SessionStatus }) => {
  const { t } = useTranslation('play');
  return (
    <span className={`status ${status}`} role="status">
      {t(`status.${status}`)}
    </span>
  );
};
