import { add, type Seq, seq } from '#shared/tcp/seq.ts';
import type { Letter, Letters } from '../notation/letters.ts';

/**
 * What a number field holds: `4001`, `x+1`, `y`, `4000+101`; a leading sign counts from the field's own start, as
 * packet tools show relative numbers: `+1` is the ISS and one. Numbers go round at 2^32, as TCP's do.
 */
export type Reading =
  | { readonly type: 'empty' }
  | { readonly type: 'value'; readonly value: Seq }
  | { readonly type: 'unknown-letter' }
  | { readonly type: 'no-start' }
  | { readonly type: 'too-large' }
  | { readonly type: 'unreadable' };

const TERM = /^([+-])(?:(\d+)|([xyuvw]))/;
const MAX = 2 ** 32 - 1;

/** `start` is what a leading sign counts from; null while this seat cannot know it. */
export const readNumber = (text: string, letters: Letters, start: number | null): Reading => {
  // NFKC turns the full-width digits and signs of a Chinese keyboard into ours.
  const typed = text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '').replaceAll('−', '-');
  if (typed === '') return { type: 'empty' };
  const relative = typed.startsWith('+') || typed.startsWith('-');
  if (relative && start === null) return { type: 'no-start' };
  let value = seq(relative && start !== null ? start : 0);
  let rest = relative ? typed : `+${typed}`;
  while (rest !== '') {
    const term = TERM.exec(rest);
    if (!term) return { type: 'unreadable' };
    const [whole, sign, digits, letter] = term;
    const n = digits === undefined ? letters[letter as Letter] : Number(digits);
    if (n === undefined) return { type: 'unknown-letter' };
    if (n > MAX) return { type: 'too-large' };
    value = add(value, sign === '-' ? -n : n);
    rest = rest.slice(whole.length);
  }
  return { type: 'value', value };
};

/** A length is a plain count of bytes; an empty field means none. */
export const readLength = (text: string): Reading => {
  const typed = text.normalize('NFKC').replaceAll(/\s/g, '');
  if (typed === '') return { type: 'value', value: seq(0) };
  if (!/^\d+$/.test(typed)) return { type: 'unreadable' };
  return Number(typed) > 65_535 ? { type: 'too-large' } : { type: 'value', value: seq(Number(typed)) };
};

/** Whether the field holds more than a bare number, so that its value is worth showing beside it. */
export const isExpression = (text: string): boolean => !/^\d*$/.test(text.trim());
