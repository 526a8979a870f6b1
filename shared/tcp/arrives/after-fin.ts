import { reachesBeyond } from '../acceptable.ts';
import { has } from '../segment.ts';
import { owe } from '../timers.ts';
import type { Check } from './check.ts';

/** Seventh and eighth, after the peer's FIN: text and FIN are ignored, they should not occur. */
export const ignoredAfterFin: Check = (at) =>
  at.seg.len > 0 || has(at.seg, 'FIN') ? { ...at, rule: 'AF1' } : at;

/**
 * CLOSE-WAIT and CLOSING: where part of the segment lies past the window's right edge, the first check's "send an
 * acknowledgment" holds for that part; it also tells a confused peer where we are.
 */
export const beyondAcknowledged: Check = (at, around) =>
  reachesBeyond(at.tcb.rcv, at.seg) ? { ...at, tcb: owe(at.tcb, 'allowed', around), rule: 'AF2' } : at;
