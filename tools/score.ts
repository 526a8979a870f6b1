// `npm run -s score -- LOG`: folds a log (a file, or - for what is piped in) and prints its score, with a sentence for
// every deduction. The same log gives the same figure again. Exit code 2: the log is damaged.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { closed, UNREAD, unfold } from '#shared/game/log-file/unfold.ts';
import findingsEn from '#shared/texts/en/findings.ts';
import en from '#shared/texts/en/score.ts';
import findingsZh from '#shared/texts/zh/findings.ts';
import zh from '#shared/texts/zh/score.ts';
import { speaker } from '../server/terminal.ts';
import { scoreLines } from './score/report.ts';

const say = speaker<typeof en>(process.env, { en, zh });
const findings = say('client') === zh.client ? findingsZh : findingsEn;
const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  process.stderr.write(`${say('usage')}\n`);
  process.exit(1);
}
let log = UNREAD;
try {
  const input = file === '-' ? process.stdin : createReadStream(file);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    log = unfold(log, line);
    if (log.damage !== null) break;
  }
} catch (error) {
  process.stderr.write(`${say('unreadable', { file, problem: (error as Error).message })}\n`);
  process.exit(1);
}
log = closed(log);
if (log.match !== null) {
  for (const line of scoreLines(log.match, say, findings)) process.stdout.write(`${line}\n`);
}
if (log.damage !== null) {
  process.stderr.write(`${say('damaged', { line: log.damage.line })}\n`);
  process.exitCode = 2;
}
