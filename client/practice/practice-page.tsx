import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { HostId } from '#shared/game/host-id.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { tabMemory } from '../net/storage.ts';
import { useLessonTexts } from '../play/lesson-texts.ts';
import '../play/picture.css';
import { LESSON_GROUPS } from '../teach/lesson-title.ts';
import { begin, keep, kept, type Practice } from './practice.ts';
import './practice.css';
import { PracticeTable } from './practice-table.tsx';

const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** /practice: alone with a bot. Everything happens in this browser, and a reload goes on with it. */
export default function PracticePage() {
  const { t } = useTranslation('practice');
  const [practice, setPractice] = useState<Practice | null>(() => kept(tabMemory));
  useEffect(() => keep(tabMemory, practice), [practice]);
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  const start = (lesson: string, seat: HostId) => {
    const chosen = LESSONS.get(lesson);
    if (chosen) setPractice(begin(chosen, seat, newSeed()));
  };
  return practice ? (
    <PracticeTable
      key={practice.header.match}
      practice={practice}
      change={setPractice}
      start={start}
      onLeave={() => setPractice(null)}
    />
  ) : (
    <Choose onStart={start} />
  );
}

const Choose = ({ onStart }: { readonly onStart: (lesson: string, seat: HostId) => void }) => {
  const { t } = useTranslation('practice');
  const [seat, setSeat] = useState<HostId>('clientHost');
  return (
    <main className="picture card practice-choose">
      <div className="line">
        <h1>{t('title')}</h1>
        <LanguageSwitch />
      </div>
      <p>{t('lead')}</p>
      <fieldset>
        <legend>{t('role')}</legend>
        {(['clientHost', 'serverHost'] as const).map((host) => (
          <label key={host}>
            <input type="radio" name="seat" checked={seat === host} onChange={() => setSeat(host)} />{' '}
            {t(host === 'clientHost' ? 'client' : 'server')}
          </label>
        ))}
      </fieldset>
      <h2>{t('choose')}</h2>
      {LESSON_GROUPS.map(({ group, lessons }) => (
        <section key={group} aria-label={t(`groups.${group}`)}>
          <h3>{t(`groups.${group}`)}</h3>
          <ul>
            {lessons.map((lesson) => (
              <li key={lesson}>
                <ChooseButton lesson={lesson} onChoose={() => onStart(lesson, seat)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Link href="/">{t('class')}</Link>
    </main>
  );
};

/** By the title that students read: it betrays nothing that is to be found out. */
const ChooseButton = ({ lesson, onChoose }: { readonly lesson: string; readonly onChoose: () => void }) => {
  const { studentTitle } = useLessonTexts(lesson);
  // Its words are on their way.
  if (studentTitle === '') return null;
  return (
    <button type="button" onClick={onChoose}>
      {studentTitle}
    </button>
  );
};
