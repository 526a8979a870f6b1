import { fold } from '../fold.ts';
import { ENGINE_VERSION, type Entry } from '../log.ts';
import { type Match, openMatch } from '../match.ts';
import { positionHash } from '../position-hash.ts';
import type { Damage, DamageReason, LogEnd } from './format.ts';
import { NOTHING_READ, type Reading, readLine } from './read-line.ts';

/** A file as far as it has been read and folded. */
export interface Unfolded {
  readonly reading: Reading;
  /** The match after the last good entry; null before the header. */
  readonly match: Match | null;
  /** The entry that the last line held, if it held one. */
  readonly entry: Entry | null;
  /** Once there is any, nothing more is read. */
  readonly damage: Damage | null;
}

export const UNREAD: Unfolded = { reading: NOTHING_READ, match: null, entry: null, damage: null };

const damaged = (so: Unfolded, reason: DamageReason): Unfolded => ({
  ...so,
  entry: null,
  damage: { line: so.reading.lines + 1, reason },
});

/** The file after one more line: read, checked, and folded. What is wrong with it is a value. */
export function unfold(so: Unfolded, text: string): Unfolded {
  if (so.damage !== null) return so;
  const read = readLine(so.reading, text);
  if (!read.ok) return damaged(so, read.reason);
  const { reading, line } = read;
  if (line.type === 'end') return withEnd({ ...so, reading, entry: null }, line);
  try {
    if (line.type === 'header') return { reading, match: openMatch(line), entry: null, damage: null };
    if (so.match === null) return damaged(so, 'no-header');
    return { reading, match: fold(so.match, line), entry: line, damage: null };
  } catch {
    // Whatever the engine stumbles over, this line is the first that cannot be believed.
    return damaged(so, line.type === 'header' ? 'unplayable' : misfit(so.match));
  }
}

function misfit(match: Match | null): DamageReason {
  const engine = match?.header.engine ?? ENGINE_VERSION;
  if (engine === ENGINE_VERSION) return 'does-not-fit';
  return engine < ENGINE_VERSION ? 'older-rules' : 'newer-rules';
}

function withEnd(so: Unfolded, end: LogEnd): Unfolded {
  const { match } = so;
  const right =
    match !== null &&
    end.t === match.position.now &&
    end.position === positionHash(match.position, match.header.engine);
  return right ? so : { ...so, damage: { line: so.reading.lines, reason: 'wrong-end' } };
}

/** What is known once the file has no more lines: whether it breaks off. */
export function closed(so: Unfolded): Unfolded {
  if (so.damage !== null) return so;
  if (so.reading.lines === 0) return damaged(so, 'empty');
  return so.reading.format > 1 && !so.reading.ended ? damaged(so, 'no-end') : so;
}
