import type { Deduction } from './finding.ts';
import type { HostId } from './host-id.ts';

export const RUBRIC_VERSION = 1;

/** 0 … 100, and what it is made of. Every deduction names the log entry that cost it. */
export interface ScoreReport {
  readonly rubric: number;
  readonly total: number;
  readonly seats: Readonly<Record<HostId, { readonly accuracy: number; readonly states: number }>>;
  readonly deductions: readonly Deduction[];
}
