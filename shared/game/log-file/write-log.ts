import type { Entry, LogHeader } from '../log.ts';
import type { Match } from '../match.ts';
import { positionHash } from '../position-hash.ts';
import { type LogEnd, type LogLine, NO_SUM, sumOf } from './format.ts';

/** Writes a log line by line: each as it stands in the file, without its line feed. */
export function logWriter(): (line: LogLine) => string {
  let sum = NO_SUM;
  let lines = 0;
  return (line) => {
    const numbered = lines === 0 ? line : { n: lines, ...line };
    lines += 1;
    sum = sumOf(numbered, sum);
    return JSON.stringify({ ...numbered, sum });
  };
}

/** The last line for a log that has led to this match. */
export const endOf = ({ header, position }: Match): LogEnd => ({
  type: 'end',
  t: position.now,
  position: positionHash(position, header.engine),
});

/** A whole log as the text of a file. `last`: the match that it leads to; left out, the file has no end. */
export function writeLog(header: LogHeader, entries: readonly Entry[], last: Match | null): string {
  const write = logWriter();
  const lines = [header, ...entries, ...(last ? [endOf(last)] : [])];
  return lines.map((line) => `${write(line)}\n`).join('');
}
