import { allCopies, type Copies } from '../game/copies.ts';
import { HOST_IDS } from '../game/host-id.ts';
import { type Departure, fateKey, selects } from '../game/link.ts';
import type { LogHeader } from '../game/log.ts';
import type { Position } from '../game/position.ts';

/** Of which segments it still matters how often they have been sent. */
export interface CountedCopies {
  /** Looks at what a step has put on the link. */
  note(before: Position, after: Position): void;
  key(copies: Copies): string;
}

/**
 * Where the network knows no chance, only a scripted fault asks for the number of a copy, and only up to the one that
 * it means: all else that was ever sent may be forgotten. With chance, each copy has luck of its own.
 */
export function countedCopies(header: LogHeader): CountedCopies {
  const { faults, link } = header.lesson;
  const byChance = HOST_IDS.some((id) => {
    const { loss, duplication, reordering, jitter } = link[id];
    return loss > 0 || duplication > 0 || reordering > 0 || jitter > 0;
  });
  const most = byChance
    ? Number.POSITIVE_INFINITY
    : Math.max(0, ...faults.map(({ select }) => select.copy ?? 0));
  const asksFor = (departure: Departure): boolean =>
    faults.some(
      ({ select }) =>
        select.copy !== undefined && selects(header, { ...select, copy: undefined }, departure, 0),
    );
  /** The names of segments for which no fault asks. One that never was seen in flight was lost: a fault did ask. */
  const forgotten = new Set<string>();
  const seen = new Set<string>();
  return {
    note(before, after) {
      if (byChance || most === 0) return;
      for (const packet of after.inFlight) {
        if (packet.id <= before.packets) continue;
        const name = fateKey(header, packet);
        if (seen.has(name)) continue;
        seen.add(name);
        if (!asksFor(packet)) forgotten.add(name);
      }
    },
    key(copies) {
      if (most === 0) return '';
      return Object.entries(allCopies(copies))
        .filter(([name]) => !forgotten.has(name))
        .map(([name, count]) => `${name}=${Math.min(count, most)}`)
        .sort()
        .join();
    },
  };
}
