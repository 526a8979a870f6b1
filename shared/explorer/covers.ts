/** Whether `Named` has every field of `T`. */
export type Covers<T, Named extends keyof T> = [Exclude<keyof T, Named>] extends [never] ? true : false;

/**
 * `All<[Covers<…>, …]>` compiles only where nothing is left out: who adds a field to a position must say how the explorer
 * compares it, for a field left out of the comparison would make different positions look alike.
 */
export type All<Covered extends readonly true[]> = Covered;
