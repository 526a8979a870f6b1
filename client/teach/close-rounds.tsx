import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassInfo } from '#shared/protocol/messages.ts';
import './close-class.css';
import { useLessonTitle } from './lesson-title.ts';
import { type Problem, request } from './request.ts';

/** Closes rounds: what was played of a lesson is then open to the students, with all that the network did. */
export function CloseRounds({ info }: { readonly info: ClassInfo }) {
  const { t } = useTranslation('teach');
  const titleOf = useLessonTitle();
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function close(lesson: string) {
    const reply = await request('POST', `/api/classes/${info.id}/rounds`, { lesson });
    setProblem(reply.ok ? null : reply.problem);
  }

  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {t('rounds.open')}
      </button>
      <dialog
        ref={dialog}
        className="card ask"
        aria-labelledby="close-rounds"
        onClose={() => setProblem(null)}
      >
        <h2 id="close-rounds">{t('rounds.title')}</h2>
        <p>{t('rounds.what')}</p>
        <ul className="rounds">
          {info.lessons.map((lesson) => (
            <li key={lesson}>
              <span>{titleOf(lesson)}</span>
              {info.closedRounds.includes(lesson) ? (
                <b>{t('rounds.closed')}</b>
              ) : (
                <button
                  type="button"
                  aria-label={t('rounds.closeOne', { lesson: titleOf(lesson) })}
                  onClick={() => close(lesson)}
                >
                  {t('rounds.close')}
                </button>
              )}
            </li>
          ))}
        </ul>
        {problem && (
          <p className="notice-problem" role="alert">
            {t(problem === 'offline' || problem === 'not-signed-in' ? `errors.${problem}` : 'errors.other')}
          </p>
        )}
        <div className="ask-buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            {t('rounds.done')}
          </button>
        </div>
      </dialog>
    </>
  );
}
