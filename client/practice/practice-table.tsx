import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HostId, peerOf } from '#shared/game/host-id.ts';
import type { Match as Played } from '#shared/game/match.ts';
import { seatView } from '#shared/game/view.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { practiseNext } from '#shared/lessons/practise-next.ts';
import type { Lobby } from '#shared/protocol/messages.ts';
import type { CommandBody } from '#shared/protocol/session.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { withTexts } from '../i18n/with-texts.ts';
import DebriefPage from '../play/debrief.tsx';
import { useLessonTexts } from '../play/lesson-texts.ts';
import { Match } from '../play/match.tsx';
import { firstConnection } from '../play/situation.ts';
import { canTakeBack, goOn, hint, itself, matchOf, type Practice, play, takeBack } from './practice.ts';
import '../play/header.css';
import '../play/seat-page.css';

const GlossaryDialog = lazy(withTexts(['glossary'], () => import('../glossary/glossary-dialog.tsx')));

/** How long the bot and the network take, ms: slowly enough to see what happens. */
const STEP = 700;

interface Props {
  readonly practice: Practice;
  readonly change: (practice: Practice) => void;
  readonly start: (lesson: string, seat: HostId) => void;
  readonly onLeave: () => void;
}

/** A match alone: the student's own page, with the engine where else the server is. */
export const PracticeTable = ({ practice, change, start, onLeave }: Props) => {
  const { t } = useTranslation(['practice', 'play']);
  const [words, showWords] = useState(false);
  const match = useMemo(() => matchOf(practice), [practice]);
  const { seat, header, takenBack } = practice;
  const { studentTitle, briefing } = useLessonTexts(header.lesson.id);
  useEffect(() => {
    const entry = itself(practice, match);
    if (entry === null) return;
    const timer = setTimeout(() => change(goOn(practice, entry)), STEP);
    return () => clearTimeout(timer);
  }, [practice, match, change]);
  const say = (body: CommandBody) => {
    if (body.type === 'command') change(play(practice, match, body.command));
    if (body.type === 'hint') change(hint(practice, match));
  };
  const view = seatView(match, seat);
  const lobby = lobbyFor(practice, match);
  return (
    <div className="seat-page" data-host={seat}>
      <header className="top">
        <div className="line">
          <h1>{studentTitle}</h1>
          <button type="button" className="plain language" onClick={() => showWords(true)}>
            {t('play:words')}
          </button>
          <LanguageSwitch />
        </div>
        <div className="line">
          <button
            type="button"
            aria-disabled={!canTakeBack(practice)}
            onClick={() => change(takeBack(practice))}
          >
            {t('takeBack')}
          </button>
          {takenBack > 0 && <span className="quiet">{t('takenBack', { count: takenBack })}</span>}
          <button type="button" className="plain" onClick={onLeave}>
            {t('other')}
          </button>
        </div>
        {match.entries === 0 && <p className="quiet">{briefing}</p>}
      </header>
      {view.debrief ? (
        <>
          <WhatNext practice={practice} match={match} start={start} />
          <DebriefPage view={view} debrief={view.debrief} lobby={lobby} busy={false} over say={() => {}} />
        </>
      ) : (
        <Match held={{ match: header.match, n: match.entries, view }} lobby={lobby} busy={false} say={say} />
      )}
      {words && (
        <Suspense>
          <GlossaryDialog
            state={view.connections[firstConnection(view)]?.state ?? null}
            onClose={() => showWords(false)}
          />
        </Suspense>
      )}
    </div>
  );
};

/** What the pages of a class are told by the server. */
const lobbyFor = ({ seat, header }: Practice, match: Played): Lobby => ({
  code: '',
  table: 1,
  me: { nickname: '', seat, kind: 'player', online: true },
  partner: { nickname: '', seat: peerOf(seat), kind: 'bot', online: true },
  phase: match.position.outcome === null ? 'playing' : 'between',
  lesson: { id: header.lesson.id, place: 1, of: 1 },
  // There is always another one: the test after a class has no place here.
  nextLesson: header.lesson.id,
  match: header.match,
  chosen: null,
});

const WhatNext = ({
  practice: { seat, header, takenBack },
  match,
  start,
}: Pick<Props, 'practice' | 'start'> & { readonly match: Played }) => {
  const { t } = useTranslation(['practice', 'misconceptions']);
  const { id } = header.lesson;
  const own = match.deductions.filter((one) => one.seat === seat);
  const { lesson, because } = practiseNext([...LESSONS.keys()], id, own);
  const { studentTitle } = useLessonTexts(lesson);
  return (
    <section className="card panel practice-next">
      {takenBack > 0 && <p className="quiet">{t('scored', { count: takenBack })}</p>}
      {because && <p>{t('because', { belief: t(`misconceptions:${because}`) })}</p>}
      <div className="line">
        <button type="button" className="primary" onClick={() => start(lesson, seat)}>
          {t('next', { title: studentTitle })}
        </button>
        <button type="button" onClick={() => start(id, seat)}>
          {t('again')}
        </button>
        <button type="button" onClick={() => start(id, peerOf(seat))}>
          {t('swapped', { role: t(seat === 'clientHost' ? 'server' : 'client') })}
        </button>
      </div>
    </section>
  );
};
