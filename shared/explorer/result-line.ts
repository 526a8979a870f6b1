import { PROPERTIES } from './properties.ts';
import type { Result } from './prove.ts';

const counted = (n: number): string => n.toLocaleString('en');

/** A result in a line. It never says "winnable" without saying within what. */
export function resultLine(result: Result): string {
  switch (result.type) {
    case 'proved':
      return `proved within k=${result.k}, m=${result.m}: ${counted(result.positions)} positions`;
    case 'unsettled':
      return `not settled after ${counted(result.after)} positions (k=${result.k}, m=${result.m})`;
    case 'broken':
      return `BROKEN: ${result.property}: ${PROPERTIES[result.property]}`;
  }
}
