import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Chips } from './chips.tsx';
import { readLength, readNumber } from './expression.ts';
import { Flags } from './flags.tsx';
import type { Marks } from './marks.ts';
import { type Numbers, type SegmentForm, toggleCtl } from './move-form.ts';
import { Notes, noteOf } from './notes.tsx';
import { NumberField } from './number-field.tsx';

type NumberName = 'seq' | 'ack' | 'len';

/** One segment being filled in: flags, numbers, and the chips that write into the number field used last. */
export const SegmentFields = ({
  form,
  at,
  segments,
  numbers,
  marks,
  fastOpen,
  onChange,
}: {
  readonly form: SegmentForm;
  readonly at: number;
  readonly segments: number;
  readonly numbers: Numbers;
  readonly marks: Marks;
  /** Whether this host may use Fast Open. */
  readonly fastOpen: boolean;
  readonly onChange: (form: SegmentForm) => void;
}) => {
  const { t } = useTranslation('play');
  const used = useRef<'seq' | 'ack'>('seq');
  const write = (name: NumberName, text: string) => {
    marks.changed(name, at);
    onChange({ ...form, [name]: text });
  };
  const insert = (text: string) => {
    const name = used.current;
    const before = form[name];
    // A sum is continued; a letter on its own takes the place of what stood there.
    const goesOn = text.startsWith('+') || /[+-]\s*$/.test(before);
    write(name, goesOn ? before + text : text);
  };
  const field = (name: NumberName) => (
    <NumberField
      name={name}
      label={t(`compose.${name}`)}
      text={form[name]}
      reading={
        name === 'len' ? readLength(form.len) : readNumber(form[name], numbers.letters, numbers.starts[name])
      }
      invalid={marks.isWrong(name, at)}
      describedBy={noteOf(marks, name, at)}
      onChange={(text) => write(name, text)}
      onFocus={() => {
        if (name !== 'len') used.current = name;
      }}
    />
  );
  return (
    <>
      <Flags
        ctl={form.ctl}
        invalid={marks.isWrong('flags', at)}
        describedBy={noteOf(marks, 'flags', at)}
        onToggle={(bit) => {
          marks.changed('flags', at);
          onChange({ ...form, ctl: toggleCtl(form.ctl, bit) });
        }}
      />
      <Notes marks={marks} fields={['flags']} segment={at} segments={segments} />
      <div className="numbers">
        {field('seq')}
        {field('ack')}
        {field('len')}
      </div>
      {fastOpen && (
        <label className="option">
          <input
            type="checkbox"
            data-field="option"
            checked={form.fastOpen ?? false}
            aria-invalid={marks.isWrong('option', at) || undefined}
            aria-describedby={noteOf(marks, 'option', at)}
            onChange={(event) => {
              marks.changed('option', at);
              onChange({ ...form, fastOpen: event.currentTarget.checked });
            }}
          />{' '}
          {t('compose.fastOpen')}
        </label>
      )}
      <Chips letters={numbers.letters} onInsert={insert} />
      <Notes marks={marks} fields={['seq', 'ack', 'len', 'option']} segment={at} segments={segments} />
    </>
  );
};
