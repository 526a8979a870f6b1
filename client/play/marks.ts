import { useState } from 'react';
import type { Field, Finding } from '#shared/game/finding.ts';
import type { Missing } from './move-form.ts';
import type { Verdict } from './situation.ts';

/** What stands beside the fields of one attempt: the referee's findings, or what is missing to send at all. */
export interface Marks {
  readonly findings: readonly Finding[];
  readonly cost: number;
  readonly missing: readonly Missing[];
  /** Whether the field is still as it was when it was marked. */
  readonly isWrong: (field: Field, segment: number) => boolean;
  /** To be called when the player changes a field: it is no longer called wrong, its note stays. */
  readonly changed: (field: Field, segment: number) => void;
  readonly ask: (missing: readonly Missing[]) => void;
}

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
  return {
    findings,
    cost: verdict?.type === 'refused' ? verdict.cost : 0,
    missing: held.missing,
    isWrong: (field, segment) =>
      !held.changed.includes(key(field, segment)) &&
      [...findings, ...held.missing].some((one) => one.field === field && one.segment === segment),
    changed: (field, segment) =>
      setHeld((before) => ({
        ...before,
        changed: [...before.changed, key(field, segment)],
        missing: before.missing.filter((one) => one.field !== field || one.segment !== segment),
      })),
    ask: (missing) => setHeld((before) => ({ ...before, missing, changed: [] })),
  };
};
