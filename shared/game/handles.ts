import { CTLS, has } from '../tcp/segment.ts';
import type { Arrival } from './position.ts';

function nameOf(arrival: Arrival): string {
  switch (arrival.type) {
    case 'segment': {
      const { seg } = arrival;
      const flags = CTLS.filter((ctl) => has(seg, ctl)).join(',');
      return seg.len > 0 ? `${flags} len=${seg.len}` : flags;
    }
    case 'timeout':
      return arrival.timer;
    case 'call':
      return arrival.call.type;
  }
}

/** What a move handles, in the ladder's words: `OPEN`, `SYN,ACK`, `FIN,ACK + CLOSE`, `timeWait` …; '' for nothing. */
export const handles = (arrivals: readonly Arrival[]): string => arrivals.map(nameOf).join(' + ');
