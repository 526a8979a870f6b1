import { createInstance } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import type { HostId } from '#shared/game/host-id.ts';
import type { Match } from '#shared/game/match.ts';
import { seatView } from '#shared/game/view.ts';
import type { Lobby } from '#shared/protocol/messages.ts';
import type { MatchView } from '#shared/protocol/session.ts';
import besideEn from '#shared/texts/en/beside.ts';
import freeEn from '#shared/texts/en/free.ts';
import glossaryEn from '#shared/texts/en/glossary.ts';
import hintsEn from '#shared/texts/en/hints.ts';
import liveEn from '#shared/texts/en/live.ts';
import misconceptionsEn from '#shared/texts/en/misconceptions.ts';
import practiceEn from '#shared/texts/en/practice.ts';
import questionsEn from '#shared/texts/en/questions.ts';
import quizEn from '#shared/texts/en/quiz.ts';
import roomEn from '#shared/texts/en/room.ts';
import severalEn from '#shared/texts/en/several.ts';
import titlesEn from '#shared/texts/en/titles.ts';
import troubleEn from '#shared/texts/en/trouble.ts';
import besideZh from '#shared/texts/zh/beside.ts';
import freeZh from '#shared/texts/zh/free.ts';
import glossaryZh from '#shared/texts/zh/glossary.ts';
import hintsZh from '#shared/texts/zh/hints.ts';
import liveZh from '#shared/texts/zh/live.ts';
import misconceptionsZh from '#shared/texts/zh/misconceptions.ts';
import practiceZh from '#shared/texts/zh/practice.ts';
import questionsZh from '#shared/texts/zh/questions.ts';
import quizZh from '#shared/texts/zh/quiz.ts';
import roomZh from '#shared/texts/zh/room.ts';
import severalZh from '#shared/texts/zh/several.ts';
import titlesZh from '#shared/texts/zh/titles.ts';
import troubleZh from '#shared/texts/zh/trouble.ts';
import type { Language } from '../i18n/languages.ts';
import { student as en } from '../i18n/student-en.ts';
import { student as zh } from '../i18n/student-zh.ts';
import { type RenderResult, render } from './dom.ts';
import { lessonTexts } from './lesson-texts.ts';

/** Renders with the student's own texts, all of them loaded. */
export const renderIn = (language: Language, ui: ReactNode): RenderResult => {
  const i18n = createInstance();
  void i18n.use(initReactI18next).init({
    lng: language,
    resources: {
      en: {
        ...en,
        ...lessonTexts('en'),
        glossary: glossaryEn,
        quiz: quizEn,
        questions: questionsEn,
        misconceptions: misconceptionsEn,
        hints: hintsEn,
        free: freeEn,
        practice: practiceEn,
        titles: titlesEn,
        live: liveEn,
        beside: besideEn,
        several: severalEn,
        trouble: troubleEn,
        room: roomEn,
      },
      zh: {
        ...zh,
        ...lessonTexts('zh'),
        glossary: glossaryZh,
        quiz: quizZh,
        questions: questionsZh,
        misconceptions: misconceptionsZh,
        hints: hintsZh,
        free: freeZh,
        practice: practiceZh,
        titles: titlesZh,
        live: liveZh,
        beside: besideZh,
        several: severalZh,
        trouble: troubleZh,
        room: roomZh,
      },
    },
    defaultNS: 'play',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return render(<I18nextProvider i18n={i18n}>{ui}</I18nextProvider>);
};

export const lobbyOf = (seat: HostId, part: Partial<Lobby> = {}): Lobby => ({
  code: 'ABC',
  table: 1,
  me: { nickname: 'Mo', seat, kind: 'player', online: true },
  partner: {
    nickname: 'Lin',
    seat: seat === 'clientHost' ? 'serverHost' : 'clientHost',
    kind: 'player',
    online: true,
  },
  phase: 'playing',
  lesson: { id: 'three-way-handshake', place: 1, of: 2 },
  nextLesson: 'four-way-close',
  match: 'm1',
  chosen: null,
  ...part,
});

/** What the seat's page holds of a match. */
export const heldBy = (match: Match, seat: HostId): MatchView => ({
  match: 'm1',
  n: match.entries,
  view: seatView(match, seat),
});
