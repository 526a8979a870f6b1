import { useEffect, useRef, useState } from 'react';
import type { PairCard } from '#shared/protocol/messages.ts';

/** So many cards are drawn in one go; between two goes a click is heard. */
const SLICE = 2;

/** What a card is drawn from. */
interface Drawn {
  readonly pair: PairCard;
  readonly now: number;
}

/**
 * What the cards show: the latest of all, but where many have changed at once, some of them at a time, so that sixty
 * pairs that move together never hold up the page.
 */
export function useInSlices(pairs: readonly PairCard[], now: number): (pair: PairCard) => Drawn {
  const drawn = useRef(new Map<number, Drawn>());
  const latest = useRef({ pairs, now });
  latest.current = { pairs, now };
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [, draw] = useState(0);

  const behind = () => {
    const wanted = latest.current;
    return wanted.pairs.filter((pair) => {
      const shown = drawn.current.get(pair.table);
      return shown?.pair !== pair || shown.now !== wanted.now;
    });
  };
  const bring = (some: readonly PairCard[]) => {
    for (const pair of some) drawn.current.set(pair.table, { pair, now: latest.current.now });
  };
  // A new pair is shown at once, and so is a small class.
  const all = behind();
  bring(all.length <= SLICE ? all : all.filter(({ table }) => !drawn.current.has(table)));

  useEffect(() => {
    const step = () => {
      timer.current = undefined;
      const left = behind();
      if (left.length === 0) return;
      bring(left.slice(0, SLICE));
      draw((n) => n + 1);
      timer.current = setTimeout(step, 0);
    };
    if (timer.current === undefined && behind().length > 0) timer.current = setTimeout(step, 0);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return (pair) => drawn.current.get(pair.table) ?? { pair, now };
}
