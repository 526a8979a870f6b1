import { useState } from 'react';
import type { Field, Finding } from '#shared/game/finding.ts';
import type { Missing } from './move-form.ts';
import type { Verdict } from './situation.ts';

/** What stands beside the fields of one attempt: the referee's findings, or what is missing to send at all. */
export interface Marks {
  readonly findings: readonly Finding[];
  readonly cost: number;
  readonly missing: readonly Missing[];
  /** The id of the note that a field is wrong by, its own or one that explains it too; null where it is not wrong. */
  readonly noteFor: (field: Field, segment: number) => string | null;
  /** Whether the field is still as it was when it was marked. */
  readonly isWrong: (field: Field, segment: number) => boolean;
  /** To be called when the player changes a field: it is no longer called wrong, its note stays. */
  readonly changed: (field: Field, segment: number) => void;
  readonly ask: (missing: readonly Missing[]) => void;
}

export const noteId = ({ field, segment }: Pick<Finding, 'field' | 'segment'>): string =>
  `note-${field}-${segment}`;

export const useMarks = (verdict: Verdict | null): Marks => {
  const entry = verdict?.entry ?? null;
  const [held, setHeld] = useState<{
    readonly entry: number | null;
    readonly missing: readonly Missing[];
    readonly changed: readonly string[];
  }>({ entry, missing: [], changed: [] });
  // A new verdict wipes out what was marked before it.
  if (held.entry !== entry) setHeld({ entry, missing: [], changed: [] });
  const findings = verdict?.type === 'refused' ? verdict.findings : [];
  const key = (field: Field, segment: number) => `${field} ${segment}`;
  const noteFor = (field: Field, segment: number): string | null => {
    const found =
      [...findings, ...held.missing].find((one) => one.field === field && one.segment === segment) ??
      findings.find((one) => one.segment === segment && one.explains?.includes(field));
    return found && !held.changed.includes(key(field, segment)) ? noteId(found) : null;
  };
  return {
    findings,
    cost: verdict?.type === 'refused' ? (verdict.cost ?? 0) : 0,
    missing: held.missing,
    noteFor,
    isWrong: (field, segment) => noteFor(field, segment) !== null,
    changed: (field, segment) =>
      setHeld((before) => ({
        ...before,
        changed: [...before.changed, key(field, segment)],
        missing: before.missing.filter((one) => one.field !== field || one.segment !== segment),
      })),
    ask: (missing) => setHeld((before) => ({ ...before, missing, changed: [] })),
  };
};
