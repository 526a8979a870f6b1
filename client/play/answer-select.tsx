import { useId } from 'react';
import { useTranslation } from 'react-i18next';

/** Which of the waiting segments and timeouts the move answers: all, or the first few. */
export const AnswerSelect = ({
  waiting,
  answered,
  withCall,
  invalid,
  onChange,
}: {
  readonly waiting: number;
  readonly answered: number;
  /** A call is made with the move, which may then leave everything else unanswered. */
  readonly withCall: boolean;
  readonly invalid: boolean;
  readonly onChange: (answered: number) => void;
}) => {
  const { t } = useTranslation('play');
  const id = useId();
  const least = withCall ? 0 : 1;
  const counts = Array.from({ length: waiting - least + 1 }, (_, i) => waiting - i);
  return (
    <div className="becomes">
      <label htmlFor={id}>{t('compose.answer')}</label>
      <select
        id={id}
        data-field="answers"
        value={answered}
        aria-invalid={invalid || undefined}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {counts.map((count) => (
          <option key={count} value={count}>
            {count === 0
              ? t('compose.answerNone')
              : count === waiting && waiting > 1
                ? t('compose.answerAll', { count })
                : t('compose.answerFirst', { count })}
          </option>
        ))}
      </select>
    </div>
  );
};
