import type { TcpState } from '../../tcp/state.ts';
import type { Call } from '../lesson.ts';
import type { TaughtSo } from '../taught-so.ts';

/** The part of a move that a finding is about; the screen puts the finding beside it. */
export type Field = 'flags' | 'seq' | 'ack' | 'len' | 'option' | 'becomes' | 'segments' | 'calls' | 'answers';

/** What a value of a finding can be: a number of octets or a sequence number, a state, a user call. */
export interface Kinds {
  readonly number: number;
  readonly state: TcpState;
  readonly call: Call['type'];
}

export type ValueKinds = Readonly<Record<string, keyof Kinds>>;

export type ValuesOf<K extends ValueKinds> = { readonly [Name in keyof K]: Kinds[K[Name]] };

/** One entry of the catalogue. */
export interface CatalogueEntry {
  readonly field: Field;
  /** The section of RFC 9293 that settles it. */
  readonly section: string;
  /** The rule of shared/tcp/rules.md behind it. */
  readonly rule: string;
  /** What the text may always speak of: above all what the player gave. */
  readonly tells: ValueKinds;
  /** What gives the answer away: left out where the assistance level does not show values. */
  readonly reveals: ValueKinds;
  /** The simplification of the sources behind it: its first occurrence costs nothing. */
  readonly taught?: TaughtSo;
  /** A remark stands beside an accepted move, and costs nothing, but for a needless segment (economy.ts). */
  readonly remark?: true;
}

export type Catalogue = Readonly<Record<string, CatalogueEntry>>;

export const NOTHING = {} as const;
export const GIVEN = { given: 'number' } as const;
export const EXPECTED = { expected: 'number' } as const;
export const GIVEN_STATE = { given: 'state' } as const;
export const EXPECTED_STATE = { expected: 'state' } as const;
