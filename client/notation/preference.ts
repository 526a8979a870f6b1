import { useSyncExternalStore } from 'react';
import { browserMemory } from '../net/storage.ts';

/** One of a few ways to show something, chosen once for every page of this browser. */
export interface Preference<Choice extends string> {
  readonly use: () => Choice;
  readonly set: (choice: Choice) => void;
}

/** The first of `choices` holds until the reader has chosen another. */
export function preference<Choice extends string>(
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Preference<Choice> {
  const key = `ackademy.${name}`;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const stored = (): Choice => choices.find((one) => one === browserMemory.get(key)) ?? choices[0];
  return {
    use: () => useSyncExternalStore(subscribe, stored),
    set: (choice) => {
      browserMemory.set(key, choice);
      for (const listener of listeners) listener();
    },
  };
}
