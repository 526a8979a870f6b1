import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answersOf } from '#shared/lessons/questions/bank.ts';
import { OCCASIONS } from '#shared/protocol/codes.ts';
import type { AnswerCount, AnswersReply } from '#shared/protocol/messages.ts';
import { useQuestionText } from '../../questions/question-text.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { useFetched } from '../use-fetched.ts';
import './answers.css';
import { byBelief, byQuestion, shareOf } from './tally.ts';

/** What a class has answered, per question and per belief. */
export default function AnswersDialog({
  id,
  onClose,
}: {
  readonly id: string;
  readonly onClose: () => void;
}) {
  // All words that stand in it: a dialog that is open must not wait for any.
  const { t } = useTranslation(['answers', 'questions', 'misconceptions']);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const [fetched, again] = useFetched<AnswersReply>(`/api/classes/${id}/answers`);
  return (
    <dialog ref={dialog} className="card answers-of-class" aria-labelledby="answers-title" onClose={onClose}>
      <div className="line">
        <h2 id="answers-title">{t('title')}</h2>
        <span className="line">
          <button type="button" onClick={again}>
            {t('again')}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {t('close')}
          </button>
        </span>
      </div>
      <p className="quiet">{t('lead')}</p>
      {fetched.status === 'failed' && <ProblemNotice problem={fetched.problem} onRetry={again} />}
      {fetched.status === 'there' &&
        (fetched.body.answers.length === 0 ? (
          <p role="status">{t('none')}</p>
        ) : (
          <Answers counts={fetched.body.answers} />
        ))}
    </dialog>
  );
}

const percentOf = ({ right, of }: { readonly right: number; readonly of: number }): number =>
  Math.round((100 * right) / of);

const Answers = ({ counts }: { readonly counts: readonly AnswerCount[] }) => {
  const { t } = useTranslation(['answers', 'misconceptions']);
  const text = useQuestionText();
  const shares = OCCASIONS.map((occasion) => ({ occasion, ...shareOf(counts, occasion) }));
  return (
    <>
      <h3>{t('gain')}</h3>
      <ul>
        {shares
          .filter(({ of }) => of > 0)
          .map(({ occasion, right, of }) => (
            <li key={occasion}>
              {t('right', { when: t(`occasion.${occasion}`), right, of, percent: percentOf({ right, of }) })}
            </li>
          ))}
      </ul>
      <h3>{t('beliefs')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('belief')}</th>
            <th scope="col">{t('times')}</th>
          </tr>
        </thead>
        <tbody>
          {byBelief(counts).map(({ belief, times }) => (
            <tr key={belief}>
              <th scope="row">{t(`misconceptions:${belief}`)}</th>
              <td className="number">{times}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('questions')}</h3>
      {byQuestion(counts).map(({ id, times }) => (
        <section key={id} aria-label={text(id, 'ask')}>
          <h4>{text(id, 'ask')}</h4>
          <ul>
            {answersOf(id).map((answer) => (
              <li key={answer} data-verdict={answer === 'right' ? 'right' : undefined}>
                <b className="number">{times[answer]}</b> {answer === 'right' && '✓ '}
                {text(id, answer)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};
