import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem, request } from './request.ts';
import './close-class.css';

/** Ends the class, after saying what that means. The board's own frame then tells that it is over. */
export function CloseClass({ id }: { id: string }) {
  const { t } = useTranslation('teach');
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function close() {
    const reply = await request('POST', `/api/classes/${id}/close`);
    if (reply.ok || reply.problem === 'class-over') dialog.current?.close();
    else setProblem(reply.problem);
  }

  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {t('class.close')}
      </button>
      <dialog
        ref={dialog}
        className="card ask"
        aria-labelledby="close-class"
        onClose={() => setProblem(null)}
      >
        <h2 id="close-class">{t('class.closeTitle')}</h2>
        <p>{t('class.closeWhat')}</p>
        {problem && (
          <p className="notice-problem" role="alert">
            {t(problem === 'offline' || problem === 'not-signed-in' ? `errors.${problem}` : 'errors.other')}
          </p>
        )}
        <div className="ask-buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            {t('class.closeNo')}
          </button>
          <button type="button" className="danger" onClick={close}>
            {t('class.closeYes')}
          </button>
        </div>
      </dialog>
    </>
  );
}
