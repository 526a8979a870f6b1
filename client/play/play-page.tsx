import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { SessionState } from '#shared/protocol/session.ts';
import { withTexts } from '../i18n/with-texts.ts';
import { seat, useSeat } from '../net/seat.ts';
import { takeSeatFromAddress } from '../net/seat-link.ts';
import { tabMemory } from '../net/storage.ts';
import { AwayBar } from './away-bar.tsx';
import { Briefing } from './briefing.tsx';
import { ErrorText } from './error-text.tsx';
import { Header } from './header.tsx';
import { LobbyPage } from './lobby.tsx';
import { Match } from './match.tsx';
import { Picture } from './picture.tsx';
import { HandButton, RoomBar } from './room/room.tsx';
import { firstConnection, ownDeductions } from './situation.ts';
import { TroubleBar } from './trouble.tsx';
import { ShowSeatCode } from './ways-out.tsx';
import { WorldNotice } from './world-notice.tsx';
import './bar.css';
import './seat-page.css';

// Wanted only after a match: loaded while it is played, but not before the first move, which shall not wait.
const loadDebrief = withTexts(['hints', 'replay'], () => import('./debrief.tsx'));
const DebriefPage = lazy(loadDebrief);
const GlossaryDialog = lazy(withTexts(['glossary'], () => import('../glossary/glossary-dialog.tsx')));
const AnotherDevice = lazy(withTexts([], () => import('./another-device.tsx')));

/** /play: this tab's seat. A tab without one goes and joins. */
export default function PlayPage() {
  const session = useSeat();
  const [, navigate] = useLocation();
  useEffect(() => {
    if (session.status !== 'idle') return;
    const token = takeSeatFromAddress();
    if (token !== null) seat.resumeCopy(token);
    else if (!seat.resume()) navigate('/', { replace: true });
  }, [session.status, navigate]);
  return <SeatPage session={session} say={seat.say} />;
}

/** Every picture that a seat can show, from what the session holds. */
export const SeatPage = ({
  session,
  say,
}: {
  readonly session: SessionState;
  readonly say: typeof seat.say;
}) => {
  const { t } = useTranslation('play');
  const { lobby, match, status, endedBy } = session;
  const moved = match?.view.story.some((line) => line.type === 'moved') ?? false;
  useEffect(() => {
    if (moved) void loadDebrief();
  }, [moved]);
  const [words, showWords] = useState(false);
  const [moving, setMoving] = useState(false);
  const { resumeToken } = session;
  const briefing = useBriefing(match?.match ?? null, moved);
  const debrief = match?.view.debrief ?? null;
  // Whoever reads a debriefing when the class ends may go on reading.
  const over = endedBy === 'class-over' && debrief !== null;
  if (status === 'ended' && endedBy && !over) return <Ended endedBy={endedBy} />;
  if (status === 'replaced') {
    return (
      <Picture title={t('replaced.title')}>
        <p>{t('replaced.lead')}</p>
        <button type="button" className="primary" onClick={() => seat.resume()}>
          {t('replaced.here')}
        </button>
      </Picture>
    );
  }
  if (!lobby) {
    return (
      <Picture title={t('app')}>
        <p role="status">{t(`status.${status}`)}</p>
      </Picture>
    );
  }
  const busy = session.inFlight !== null || session.waiting.length > 0;
  const { answer, error } = session;
  const problem = error ?? (answer?.type === 'error' ? answer.code : null);
  const page = !match ? (
    <LobbyPage lobby={lobby} busy={busy} say={say} />
  ) : debrief ? (
    <Suspense fallback={<p className="loading">{t('loading')}</p>}>
      <DebriefPage view={match.view} debrief={debrief} lobby={lobby} busy={busy} over={over} say={say} />
    </Suspense>
  ) : briefing.open ? (
    <Briefing lobby={lobby} onBegin={briefing.close} say={say} />
  ) : (
    <Match key={match.match} held={match} lobby={lobby} busy={busy} say={say} />
  );
  return (
    <div className="seat-page" data-host={lobby.me.seat}>
      <Header
        lobby={lobby}
        status={status}
        onWords={() => showWords(true)}
        hand={<HandButton lobby={lobby} say={say} />}
        points={match && !debrief ? ownDeductions(match.view) : null}
        {...(match && !debrief ? { onBriefing: briefing.show } : {})}
      >
        {status !== 'online' && (
          <div className="bar">
            <p>{t('status.kept')}</p>
            <button type="button" onClick={seat.tryNow}>
              {t('status.tryNow')}
            </button>
          </div>
        )}
        {over ? (
          <div className="bar">
            <p role="status">{t('ended.class-over')}</p>
            <Link href="/">{t('ended.again')}</Link>
          </div>
        ) : (
          <AwayBar lobby={lobby} say={say} />
        )}
        <WorldNotice rules={match?.view.rules} />
        <TroubleBar trouble={lobby.trouble} />
        <RoomBar lobby={lobby} />
        {problem && !(problem === 'not-stored' && lobby.trouble) && (
          <p className="bar problem" role="alert">
            <ErrorText code={problem} />
          </p>
        )}
      </Header>
      <ShowSeatCode.Provider value={() => setMoving(true)}>{page}</ShowSeatCode.Provider>
      {moving && resumeToken !== null && (
        <Suspense>
          <AnotherDevice token={resumeToken} onClose={() => setMoving(false)} />
        </Suspense>
      )}
      {words && (
        <Suspense>
          <GlossaryDialog
            state={match ? (match.view.connections[firstConnection(match.view)]?.state ?? null) : null}
            onClose={() => showWords(false)}
          />
        </Suspense>
      )}
    </div>
  );
};

const Ended = ({ endedBy }: { readonly endedBy: NonNullable<SessionState['endedBy']> }) => {
  const { t } = useTranslation('play');
  return (
    <Picture title={t(`ended.${endedBy}`)}>
      {endedBy === 'old-version' ? (
        <button type="button" className="primary" onClick={() => location.reload()}>
          {t('ended.reload')}
        </button>
      ) : (
        <Link href="/">{t('ended.again')}</Link>
      )}
    </Picture>
  );
};

const READ = 'ackademy.briefed';

/** The briefing stands before the first move of a match, once; afterwards it is shown on request. */
const useBriefing = (match: string | null, begun: boolean) => {
  const [closed, setClosed] = useState(() => tabMemory.get(READ));
  const [asked, setAsked] = useState(false);
  const unread = !begun && closed !== match;
  return {
    open: match !== null && (asked || unread),
    show: () => setAsked(true),
    close: () => {
      setAsked(false);
      tabMemory.set(READ, match);
      setClosed(match);
    },
  };
};
