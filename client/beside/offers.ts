import type ways from '#shared/texts/en/beside.ts';

type Way = keyof typeof ways.way;

/** A lesson as it goes when nobody makes a mistake, by one of its ways out where it has several. */
export interface Other {
  readonly lesson: string;
  /** As `WAYS_OUT` calls it; left out: the canonical one. */
  readonly way?: Way;
}

const flood = (way: Way): Other => ({ lesson: 'syn-flood', way });
const famine = (way: Way): Other => ({ lesson: 'port-famine', way });

/** What each of these lessons is to be seen beside, for the comparison is its point. */
export const BESIDE: Readonly<Record<string, readonly Other[]>> = {
  'old-duplicate-syn-late': [{ lesson: 'two-way-handshake' }],
  'two-way-handshake': [{ lesson: 'old-duplicate-syn-late' }],
  'lost-last-ack': [{ lesson: 'no-time-wait' }],
  'no-time-wait': [{ lesson: 'lost-last-ack' }],
  'syn-flood': (['drop', 'refuse', 'fewer retries', 'cookies'] as const).map(flood),
  'port-famine': (
    [
      'wait',
      'the server closes first',
      'one connection for all requests',
      'a shorter MSL',
      'nothing is called',
    ] as const
  ).map(famine),
};
