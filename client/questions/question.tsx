import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, answersOf, beliefBehind, type QuestionId } from '#shared/lessons/questions/bank.ts';
import { useQuestionText } from './question-text.ts';

/** One question: its answers, and once one is chosen, what is right and why. */
export const Question = ({
  id,
  given,
  explains,
  onAnswer,
}: {
  readonly id: QuestionId;
  readonly given: Answer | undefined;
  /** Whether it is told at once what was right. */
  readonly explains: boolean;
  readonly onAnswer: (answer: Answer) => void;
}) => {
  const text = useQuestionText();
  const shows = given !== undefined && explains;
  return (
    <>
      <h3 id={`ask-${id}`}>{text(id, 'ask')}</h3>
      <ul className="answers" aria-labelledby={`ask-${id}`}>
        {answersOf(id).map((answer) => (
          <li key={answer}>
            <button
              type="button"
              aria-pressed={given === answer}
              aria-disabled={given !== undefined}
              data-verdict={
                shows ? (answer === 'right' ? 'right' : given === answer ? 'wrong' : undefined) : undefined
              }
              onClick={() => given === undefined && onAnswer(answer)}
            >
              {shows && (answer === 'right' || given === answer) && (
                <span aria-hidden="true">{answer === 'right' ? '✓ ' : '✗ '}</span>
              )}
              {text(id, answer)}
            </button>
          </li>
        ))}
      </ul>
      {given !== undefined && <Said id={id} given={given} explains={explains} />}
    </>
  );
};

const Said = ({ id, given, explains }: { id: QuestionId; given: Answer; explains: boolean }) => {
  const { t } = useTranslation(['quiz', 'misconceptions']);
  const text = useQuestionText();
  const box = useRef<HTMLDivElement>(null);
  // Who answers by keyboard or hears the page goes on where the reason stands.
  useEffect(() => box.current?.focus(), []);
  const belief = beliefBehind(id, given);
  return (
    <div ref={box} tabIndex={-1} role="status" className="said-about">
      {explains ? (
        <>
          <p>
            <b>{belief === null ? t('right') : t('wrong', { right: text(id, 'right') })}</b>
          </p>
          {belief !== null && <p>{t('belief', { belief: t(`misconceptions:${belief}`) })}</p>}
          <p>{text(id, 'why')}</p>
        </>
      ) : (
        <p>{t('kept')}</p>
      )}
    </div>
  );
};
