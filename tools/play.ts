// `npm run -s play -- LESSON [--seed N] [--client BOT] [--server BOT] [--rate R]`: two bots play a lesson without a server, and the
// match's log is printed, line by line, as the server would export it.

import { withLeast } from '#shared/explorer/opening.ts';
import { playByBots } from '#shared/game/bots.ts';
import { endOf, logWriter } from '#shared/game/log-file/write-log.ts';
import { openMatch } from '#shared/game/match.ts';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { openingOf } from '#shared/lessons/draw.ts';
import { sayIn } from '../server/terminal.ts';
import { readArguments } from './play/read-arguments.ts';

const wanted = readArguments(process.argv.slice(2), sayIn(process.env));
if ('wrong' in wanted) {
  process.stderr.write(`${wanted.wrong}\n`);
  process.exit(1);
}
const { lesson, seed, bots } = wanted;
const write = logWriter();
const print = (line: Parameters<typeof write>[0]): boolean => process.stdout.write(`${write(line)}\n`);
const header = withLeast(
  openingOf({ match: `${lesson.id}-${seed}`, lesson, seed, settings: DEFAULT_SETTINGS }),
);
print(header);
const match = playByBots(openMatch(header), print, bots);
print(endOf(match));
// A match that two bots cannot end is a bug of a bot or of a lesson.
if (match.position.outcome?.type !== 'goal') process.exitCode = 2;
