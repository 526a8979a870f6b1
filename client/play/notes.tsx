import { useTranslation } from 'react-i18next';
import type { Field } from '#shared/game/finding.ts';
import { FindingNote } from './finding-note.tsx';
import { type Marks, noteId } from './marks.ts';
import './said.css';

/** The notes about some fields of one segment, where the eye is when it looks for them: right below. */
export const Notes = ({
  marks,
  fields,
  segment,
  segments,
}: {
  readonly marks: Marks;
  readonly fields: readonly Field[];
  /** Null: of whatever segment. */
  readonly segment: number | null;
  readonly segments: number;
}) => {
  const { t } = useTranslation('play');
  const here = (one: { readonly field: Field; readonly segment: number }) =>
    fields.includes(one.field) && (segment === null || one.segment === segment);
  return (
    <>
      {marks.findings.filter(here).map((finding) => (
        <FindingNote
          key={`${finding.code} ${finding.segment}`}
          finding={finding}
          cost={finding === marks.findings[0] ? marks.cost : null}
          segments={segments}
        />
      ))}
      {marks.missing.filter(here).map((one) => (
        <p className="said asks" id={noteId(one)} key={`${one.field} ${one.segment}`}>
          {t(`missing.${one.what}`)}
        </p>
      ))}
    </>
  );
};

/** The id of the note about a field, for `aria-describedby`. */
export const noteOf = (marks: Marks, field: Field, segment: number): string | undefined =>
  marks.noteFor(field, segment) ?? undefined;
