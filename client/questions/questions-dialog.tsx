import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, type QuestionId, reviewOf } from '#shared/lessons/questions/bank.ts';
import type { PointId } from '#shared/lessons/questions/points.ts';
import type { Occasion } from '#shared/protocol/codes.ts';
import type { CommandBody } from '#shared/protocol/session.ts';
import { keepAnswer, keptAnswers } from './kept-answers.ts';
import { Question } from './question.tsx';
import './questions.css';

/** Which questions are asked: those of a lesson, or the points of a test before or after the class. */
export type Asked =
  | { readonly occasion: 'review'; readonly lesson: string }
  | { readonly occasion: 'before' | 'after'; readonly points: readonly string[] };

const ITEM = { before: 'a', after: 'b' } as const;
const questionsOf = (asked: Asked): readonly QuestionId[] =>
  asked.occasion === 'review'
    ? reviewOf(asked.lesson)
    : asked.points.map((point): QuestionId => `${point as PointId}.${ITEM[asked.occasion]}`);

/** The questions one after the other, over whatever page they were asked for from. */
export default function QuestionsDialog({
  asked,
  say,
  onClose,
}: {
  readonly asked: Asked;
  /** Tells the server; in practice there is nobody to tell. */
  readonly say?: ((body: CommandBody) => void) | undefined;
  readonly onClose: () => void;
}) {
  // All words that stand in it: a dialog that is open must not wait for any.
  const { t } = useTranslation(['quiz', 'questions', 'misconceptions']);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { occasion } = asked;
  return (
    <dialog ref={dialog} className="card questions" aria-labelledby="questions-title" onClose={onClose}>
      <div className="line">
        <h2 id="questions-title">{t(`title.${occasion}`)}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t('close')}
        </button>
      </div>
      <p className="quiet">{t(`lead.${occasion}`)}</p>
      <OneByOne
        ids={questionsOf(asked)}
        occasion={occasion}
        say={say}
        onDone={() => dialog.current?.close()}
      />
    </dialog>
  );
}

const OneByOne = ({
  ids,
  occasion,
  say,
  onDone,
}: {
  readonly ids: readonly QuestionId[];
  readonly occasion: Occasion;
  readonly say: ((body: CommandBody) => void) | undefined;
  readonly onDone: () => void;
}) => {
  const { t } = useTranslation('quiz');
  const [answers, setAnswers] = useState(keptAnswers);
  // Whoever comes back goes on where they were.
  const [at, setAt] = useState(() => {
    const open = ids.findIndex((id) => answers[id] === undefined);
    return open < 0 ? 0 : open;
  });
  const id = ids[at];
  if (id === undefined) return <p>{t('none')}</p>;
  const answered = ids.filter((one) => answers[one] !== undefined);
  const right = ids.filter((one) => answers[one] === 'right').length;
  const explains = occasion !== 'before';
  const answer = (given: Answer) => {
    keepAnswer(id, given);
    setAnswers((before) => ({ ...before, [id]: given }));
    say?.({ type: 'answer', question: id, answer: given, occasion });
  };
  return (
    <>
      <p className="quiet">{t('place', { n: at + 1, of: ids.length })}</p>
      <Question key={id} id={id} given={answers[id]} explains={explains} onAnswer={answer} />
      {answers[id] !== undefined && at + 1 < ids.length && (
        <button type="button" className="primary" onClick={() => setAt(at + 1)}>
          {t('next')}
        </button>
      )}
      {answered.length === ids.length && at + 1 === ids.length && (
        <>
          <p role="status">
            <b>{explains ? t('result', { right, of: ids.length }) : t('noted', { of: ids.length })}</b>
          </p>
          <button type="button" className="primary" onClick={onDone}>
            {t('done')}
          </button>
        </>
      )}
    </>
  );
};
