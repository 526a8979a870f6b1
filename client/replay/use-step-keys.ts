import { useLayoutEffect } from 'react';

/** What the keys do, anywhere on the page but where they mean something already. */
export function useStepKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
      if (target instanceof HTMLTextAreaElement) return;
      // On a button the space bar presses it.
      if (event.key === ' ' && target instanceof HTMLElement && target.closest('button, a, summary')) return;
      const act = keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
