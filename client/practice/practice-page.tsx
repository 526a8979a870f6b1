import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { HostId } from '#shared/game/host-id.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { tabMemory } from '../net/storage.ts';
import '../play/play.css';
import { LESSON_GROUPS, useLessonTitle } from '../teach/lesson-title.ts';
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
  const titleOf = useLessonTitle();
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
      <ul>
        {LESSON_GROUPS.flatMap(({ lessons }) => lessons)
          .filter((lesson) => LESSONS.has(lesson))
          .map((lesson) => (
            <li key={lesson}>
              <button type="button" onClick={() => onStart(lesson, seat)}>
                {titleOf(lesson)}
              </button>
            </li>
          ))}
      </ul>
      <Link href="/">{t('class')}</Link>
    </main>
  );
};
