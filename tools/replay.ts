// `npm run -s replay -- LOG [--letters] [--blank seq,ack,…]`: folds a log (a file, or - for what is piped in), checks
// every line and every hash, and prints the ladder, a line for each move. Exit code 2: the log is damaged.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { ladderLines, ladderText } from '#shared/game/ladder-lines.ts';
import { closed, UNREAD, unfold } from '#shared/game/log-file/unfold.ts';
import { sayIn } from '../server/terminal.ts';
import { readArguments } from './replay/read-arguments.ts';
import { reportOf } from './replay/report.ts';

const say = sayIn(process.env);
const wanted = readArguments(process.argv.slice(2), say);
if ('wrong' in wanted) {
  process.stderr.write(`${wanted.wrong}\n`);
  process.exit(1);
}
const input = wanted.file === '-' ? process.stdin : createReadStream(wanted.file);
let log = UNREAD;
try {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    log = unfold(log, line);
    if (log.damage !== null) break;
  }
} catch (error) {
  process.stderr.write(`${say('logUnreadable', { file: wanted.file, problem: (error as Error).message })}\n`);
  process.exit(1);
}
log = closed(log);
const { match, damage } = log;
if (match !== null) {
  const iss = wanted.letters ? { iss: match.header.iss } : {};
  process.stdout.write(ladderText(ladderLines(match.story), { ...iss, blank: wanted.blank }));
}
for (const line of reportOf(log, say)) process.stderr.write(`${line}\n`);
if (damage !== null) process.exitCode = 2;
