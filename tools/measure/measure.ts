/** What a measure has found. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The budget; null for a figure that is only told. */
  readonly most: number | null;
}

export type Measure = () => Promise<readonly Figure[]>;

/** The value below which this part (0 … 1) of all lies. */
export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
