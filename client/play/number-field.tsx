import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isExpression, type Reading } from './expression.ts';

/** A number of the segment: takes `4001`, `x+1`, `+1`, and says what an expression comes to while it is typed. */
export const NumberField = ({
  name,
  label,
  text,
  reading,
  invalid,
  describedBy,
  onChange,
  onFocus,
}: {
  readonly name: 'seq' | 'ack' | 'len';
  readonly label: string;
  readonly text: string;
  readonly reading: Reading;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
}) => {
  const { t } = useTranslation('play');
  const id = useId();
  const echo =
    reading.type === 'value' && isExpression(text) ? t('compose.is', { value: reading.value }) : '';
  return (
    <div className="field">
      <label htmlFor={id} className={invalid ? 'wrong' : undefined}>
        {label}
        {invalid && <span aria-hidden="true"> ✕</span>}
      </label>{' '}
      <output className="number echo" htmlFor={id} aria-live="off">
        {echo}
      </output>
      <input
        id={id}
        data-field={name}
        className="number"
        inputMode="numeric"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="send"
        placeholder={name === 'len' ? '0' : undefined}
        value={text}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
        onFocus={onFocus}
      />
    </div>
  );
};
