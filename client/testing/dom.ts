import { configure } from '@testing-library/dom';
import { options } from 'preact';
import { act as preactAct } from 'preact/test-utils';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

export { configure, fireEvent, screen, waitFor, within } from '@testing-library/dom';

// Nothing is painted here, so effects need not wait for it.
options.requestAnimationFrame = queueMicrotask;

// What an event of a test sets off is drawn before the test looks again.
configure({
  eventWrapper: (fire) => {
    let result: unknown;
    void preactAct(() => {
      result = fire();
    });
    return result;
  },
  asyncWrapper: async (search) => {
    const result = await search();
    await turn();
    return result;
  },
});

/** One turn of the event loop, by which every promise that can be kept has been; no fake clock holds it up. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * Does `deed`, and draws what it set off before the test looks again: at once, or, where it is to be awaited, with all
 * that the answers of promises set off.
 */
export async function act(deed: () => unknown): Promise<void> {
  await preactAct(() => {
    const done = deed();
    return done instanceof Promise ? done.then(turn) : undefined;
  });
}

export interface RenderResult {
  readonly container: HTMLElement;
  rerender(ui: ReactElement): void;
  unmount(): void;
}

const shown = new Set<() => void>();

/** Draws `ui` into the document until the test has ended. */
export function render(ui: ReactElement): RenderResult {
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  const draw = (what: ReactElement) => void preactAct(() => root.render(what));
  const unmount = () => {
    void preactAct(() => root.unmount());
    container.remove();
    shown.delete(unmount);
  };
  shown.add(unmount);
  draw(ui);
  return { container, rerender: draw, unmount };
}

/** Takes away whatever a test has left in the document. */
export const cleanup = (): void => {
  for (const unmount of [...shown]) unmount();
};
