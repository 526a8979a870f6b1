import type { World } from '../world.ts';

/** Letters and digits that nobody mistakes for one another, neither read aloud nor typed: no 0, O, 1, I. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 6;

export const newJoinCode = (world: Pick<World, 'randomInt'>): string =>
  Array.from({ length: LENGTH }, () => LETTERS[world.randomInt(LETTERS.length)]).join('');

/** As it was meant: people type small letters, spaces and dashes. */
export const parseJoinCode = (written: string): string => written.toUpperCase().replace(/[\s-]/gu, '');
