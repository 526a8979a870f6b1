import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#shared/game/finding.ts';
import type { Command } from '#shared/game/move.ts';
import type { ConnId } from '#shared/game/position.ts';
import type { SeatView } from '#shared/game/view.ts';
import { AnswerSelect } from './answer-select.tsx';
import { CallSwitches } from './call-switches.tsx';
import { useMarks } from './marks.ts';
import {
  answerableIn,
  callsIn,
  callsMade,
  emptySegment,
  type MoveForm,
  type Numbers,
  readMove,
  type SegmentForm,
} from './move-form.ts';
import { Notes, noteOf } from './notes.tsx';
import { SegmentFields } from './segment-fields.tsx';
import { SegmentTabs } from './segment-tabs.tsx';
import type { Verdict } from './situation.ts';
import { StateSelect } from './state-select.tsx';
import './composer.css';
import './said.css';

interface Props {
  readonly view: SeatView;
  readonly conn: ConnId;
  readonly numbers: Numbers;
  readonly form: MoveForm;
  readonly verdict: Verdict | null;
  /** A command is on its way to the referee. */
  readonly busy: boolean;
  readonly onChange: (part: Partial<MoveForm>) => void;
  readonly onSay: (command: Command) => void;
}

/** Where a move is put together. Enter sends it; what is missing is asked for where it is missing. */
export const Composer = ({ view, conn, numbers, form, verdict, busy, onChange, onSay }: Props) => {
  const { t } = useTranslation('play');
  const marks = useMarks(verdict);
  const box = useRef<HTMLFormElement>(null);
  const [shown, setShown] = useState(0);
  const [more, setMore] = useState(false);
  const at = Math.min(shown, form.segments.length - 1);
  const segment = form.segments[at] ?? emptySegment;
  const { inbox } = view;
  const calls = callsIn(inbox, conn);
  const made = callsMade(form, view, conn);
  const answerable = answerableIn(view, conn).length;

  const focusOn = (field: Field, ofSegment: number) => {
    if (['flags', 'seq', 'ack', 'len', 'option'].includes(field)) setShown(ofSegment);
    // After the next painting: the field may only now appear.
    requestAnimationFrame(() => {
      const target = box.current?.querySelector<HTMLElement>(`[data-field="${field}"]`);
      (target ?? box.current?.querySelector<HTMLElement>('button[type="submit"]'))?.focus();
    });
  };
  const refused = verdict?.type === 'refused' ? verdict : null;
  const entry = useRef(refused?.entry);
  useEffect(() => {
    const first = refused?.findings[0];
    if (first && refused.entry !== entry.current) focusOn(first.field, first.segment);
    entry.current = refused?.entry;
  });

  // Who plays by keyboard goes on where the next move begins; who is reading elsewhere is left there.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      box.current?.querySelector<HTMLElement>('[data-field="flags"]')?.focus({ preventScroll: true });
  }, []);

  const submit = (silent: boolean) => {
    if (busy) return;
    const read = readMove(form, silent, { conn, waiting: view, numbers });
    if ('move' in read) {
      onSay(read.move);
      return;
    }
    marks.ask(read.missing);
    const [first] = read.missing;
    if (first) focusOn(first.field, first.segment);
  };
  const write = (changed: SegmentForm) =>
    onChange({ segments: form.segments.map((one, i) => (i === at ? changed : one)) });
  const add = () => {
    // Text goes on as it began: only the number is another one, and that is the player's to find.
    onChange({ segments: [...form.segments, { ...segment, seq: '' }] });
    setShown(form.segments.length);
  };
  const remove = () => onChange({ segments: form.segments.filter((_, i) => i !== at) });
  const many = form.segments.length > 1;
  // More text than one segment holds is the one common case of several segments.
  const text =
    calls.some(({ call }) => call.type === 'SEND') || (view.connections[conn]?.tcb?.unsent ?? 0) > 0;

  return (
    <form
      className="card composer"
      ref={box}
      data-host={view.seat}
      aria-label={t('compose.title')}
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      {(answerable > 1 || (answerable > 0 && made.length > 0)) && (
        <AnswerSelect
          waiting={answerable}
          answered={Math.min(form.answers ?? answerable, answerable)}
          withCall={made.length > 0}
          invalid={marks.isWrong('answers', 0)}
          onChange={(answers) => {
            marks.changed('answers', 0);
            onChange({ answers });
          }}
        />
      )}
      <CallSwitches
        calls={calls}
        made={made}
        invalid={marks.isWrong('calls', 0)}
        onChange={(chosen) => {
          marks.changed('calls', 0);
          onChange({ calls: chosen });
        }}
      />
      <Notes marks={marks} fields={['answers', 'calls']} segment={null} segments={1} />
      {(many || text) && (
        <SegmentTabs
          count={form.segments.length}
          shown={at}
          isWrong={(i) =>
            (['flags', 'seq', 'ack', 'len', 'option'] as const).some((field) => marks.isWrong(field, i))
          }
          onShow={setShown}
          onAdd={add}
          onRemove={remove}
        />
      )}
      <SegmentFields
        key={at}
        form={segment}
        at={at}
        segments={form.segments.length}
        numbers={numbers}
        marks={marks}
        fastOpen={view.cookie !== undefined}
        onChange={write}
      />
      <StateSelect
        from={view.connections[conn]?.state ?? 'CLOSED'}
        value={form.becomes}
        invalid={marks.isWrong('becomes', 0)}
        describedBy={noteOf(marks, 'becomes', 0)}
        onChange={(becomes) => {
          marks.changed('becomes', 0);
          onChange({ becomes });
        }}
      />
      <Notes marks={marks} fields={['becomes', 'segments']} segment={null} segments={1} />
      {refused?.findings.length === 0 && <p className="said">✕ {t('verdict.refused')}</p>}
      {refused?.wentOut && <p className="said">{t('verdict.wentOut')}</p>}
      <div className="buttons">
        <button type="submit" className="primary" aria-disabled={busy}>
          {busy
            ? t('compose.sending')
            : many
              ? t('compose.sendMany', { count: form.segments.length })
              : t('compose.send')}
        </button>
        <button type="button" aria-disabled={busy} onClick={() => submit(true)}>
          {t('compose.silent')}
        </button>
        <button
          type="button"
          aria-expanded={more}
          aria-label={t('compose.more')}
          onClick={() => setMore(!more)}
        >
          ⋯
        </button>
      </div>
      {more && (
        <div className="more">
          {!many && !text && (
            <button type="button" onClick={add}>
              {t('compose.addSegment')}
            </button>
          )}
          <button type="button" aria-disabled={busy} onClick={() => !busy && onSay({ type: 'wait' })}>
            {t('compose.wait')}
          </button>
        </div>
      )}
    </form>
  );
};
