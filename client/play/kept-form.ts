import { useLayoutEffect, useState } from 'react';
import { type Memory, tabMemory } from '../net/storage.ts';
import { emptyForm, type MoveForm } from './move-form.ts';

const KEY = 'ackademy.form';

/** Reads what this very move's form held before a reload; the form of an earlier move is of no use any more. */
const kept = (memory: Memory, move: string): MoveForm => {
  try {
    const found = JSON.parse(memory.get(KEY) ?? 'null') as { move: string; form: MoveForm } | null;
    return found?.move === move ? { ...emptyForm, ...found.form } : emptyForm;
  } catch {
    return emptyForm;
  }
};

/**
 * The form of one move (`move` names it: the match, the connection and how many moves were made before). Every key
 * pressed is kept for the tab.
 */
export const useKeptForm = (move: string, memory: Memory = tabMemory) => {
  const [held, setHeld] = useState(() => ({ move, form: kept(memory, move) }));
  // The next move begins with an empty form.
  const current = held.move === move ? held : { move, form: kept(memory, move) };
  if (current !== held) setHeld(current);
  // Before the page is painted: whoever reloads in the next moment finds the last key, too.
  useLayoutEffect(() => {
    memory.set(KEY, JSON.stringify(current));
  }, [memory, current]);
  const change = (part: Partial<MoveForm>) =>
    setHeld((before) => ({ move, form: { ...(before.move === move ? before.form : emptyForm), ...part } }));
  return [current.form, change] as const;
};
