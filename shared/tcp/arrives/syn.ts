import { has } from '../segment.ts';
import { acknowledgeAndDrop, type Check } from './check.ts';

/** Fourth: a SYN in a synchronized state earns a challenge ACK, whatever its number (RFC 5961, section 4). */
export const synFourth: Check = (at, around) =>
  has(at.seg, 'SYN') ? acknowledgeAndDrop(at, 'SY1', around) : at;
