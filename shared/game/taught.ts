import { FINDINGS, type Finding } from './finding.ts';
import type { CatalogueEntry } from './findings/entry.ts';
import type { HostId } from './host-id.ts';
import type { Lesson } from './lesson.ts';
import type { TaughtSo } from './taught-so.ts';

/** The simplifications that have shown in a seat's moves so far: each costs nothing the first time. */
export type Taught = Readonly<Record<HostId, readonly TaughtSo[]>>;

export const NOTHING_TAUGHT: Taught = { clientHost: [], serverHost: [] };

const taughtBehind = ({ code }: Finding): TaughtSo | null => {
  const entry: CatalogueEntry = FINDINGS[code];
  return entry.taught ?? null;
};

/** Whether the lesson lets the seat off: that simplification shows for the first time. */
export const isNew = (lesson: Lesson, taught: Taught, seat: HostId, what: TaughtSo): boolean =>
  lesson.taughtSo.includes(what) && !taught[seat].includes(what);

/** Whether a refusal costs nothing: all that was wrong is what the sources teach, and has not been explained yet. */
export const isFree = (lesson: Lesson, taught: Taught, seat: HostId, findings: readonly Finding[]): boolean =>
  findings.every((one) => {
    const what = taughtBehind(one);
    return what !== null && isNew(lesson, taught, seat, what);
  });

/** With what these findings have explained to the seat. */
export function explained(taught: Taught, seat: HostId, findings: readonly Finding[]): Taught {
  const fresh = findings
    .flatMap((one) => taughtBehind(one) ?? [])
    .filter((what) => !taught[seat].includes(what));
  return fresh.length === 0 ? taught : { ...taught, [seat]: [...new Set([...taught[seat], ...fresh])] };
}
