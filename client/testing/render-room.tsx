import { createInstance } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import answersEn from '#shared/texts/en/answers.ts';
import checkEn from '#shared/texts/en/check.ts';
import findingsPageEn from '#shared/texts/en/findings-page.ts';
import handEn from '#shared/texts/en/hand.ts';
import hintsEn from '#shared/texts/en/hints.ts';
import misconceptionsEn from '#shared/texts/en/misconceptions.ts';
import ownLessonsEn from '#shared/texts/en/own-lessons.ts';
import questionsEn from '#shared/texts/en/questions.ts';
import replayEn from '#shared/texts/en/replay.ts';
import roomEn from '#shared/texts/en/room.ts';
import teachEn from '#shared/texts/en/teach.ts';
import titlesEn from '#shared/texts/en/titles.ts';
import troubleEn from '#shared/texts/en/trouble.ts';
import whatIfEn from '#shared/texts/en/what-if.ts';
import answersZh from '#shared/texts/zh/answers.ts';
import checkZh from '#shared/texts/zh/check.ts';
import findingsPageZh from '#shared/texts/zh/findings-page.ts';
import handZh from '#shared/texts/zh/hand.ts';
import hintsZh from '#shared/texts/zh/hints.ts';
import misconceptionsZh from '#shared/texts/zh/misconceptions.ts';
import ownLessonsZh from '#shared/texts/zh/own-lessons.ts';
import questionsZh from '#shared/texts/zh/questions.ts';
import replayZh from '#shared/texts/zh/replay.ts';
import roomZh from '#shared/texts/zh/room.ts';
import teachZh from '#shared/texts/zh/teach.ts';
import titlesZh from '#shared/texts/zh/titles.ts';
import troubleZh from '#shared/texts/zh/trouble.ts';
import whatIfZh from '#shared/texts/zh/what-if.ts';
import type { Language } from '../i18n/languages.ts';
import { student as en } from '../i18n/student-en.ts';
import { student as zh } from '../i18n/student-zh.ts';
import { type RenderResult, render } from './dom.ts';

/** Renders a page of the teacher's at an address, with all texts loaded; tells where one has gone from there. */
export function renderRoom(
  ui: ReactNode,
  of: { readonly language?: Language; readonly path?: string } = {},
): RenderResult & { readonly at: () => string | undefined } {
  const i18n = createInstance();
  void i18n.use(initReactI18next).init({
    lng: of.language ?? 'en',
    resources: {
      en: {
        ...en,
        teach: teachEn,
        hand: handEn,
        room: roomEn,
        check: checkEn,
        answers: answersEn,
        questions: questionsEn,
        misconceptions: misconceptionsEn,
        'own-lessons': ownLessonsEn,
        hints: hintsEn,
        replay: replayEn,
        'what-if': whatIfEn,
        titles: titlesEn,
        trouble: troubleEn,
        'findings-page': findingsPageEn,
      },
      zh: {
        ...zh,
        teach: teachZh,
        hand: handZh,
        room: roomZh,
        check: checkZh,
        answers: answersZh,
        questions: questionsZh,
        misconceptions: misconceptionsZh,
        'own-lessons': ownLessonsZh,
        hints: hintsZh,
        replay: replayZh,
        'what-if': whatIfZh,
        titles: titlesZh,
        trouble: troubleZh,
        'findings-page': findingsPageZh,
      },
    },
    defaultNS: 'play',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const { hook, history } = memoryLocation({ path: of.path ?? '/', record: true });
  const rendered = render(
    <I18nextProvider i18n={i18n}>
      <Router hook={hook}>{ui}</Router>
    </I18nextProvider>,
  );
  return { ...rendered, at: () => history.at(-1) };
}
