// `npm run -s salvage [-- FILE [FOLDER]]`: writes down what can be read of a damaged database. Without FILE, of the one
// that was set aside last.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { configOrExit } from '../server/config-or-exit.ts';
import { EXIT } from '../server/exit-codes.ts';
import { databasePath } from '../server/store/sqlite/file.ts';
import { stampOf } from '../server/store/sqlite/integrity.ts';
import { sayIn } from '../server/terminal.ts';
import { salvage } from './salvage/salvage.ts';

const say = sayIn(process.env);

/** The newest name: they bear the time. */
const lastDamaged = (dataDir: string): string | undefined =>
  readdirSync(dataDir)
    .filter((name) => /\.damaged-[\dT-]+Z(-\d+)?$/.test(name))
    .toSorted()
    .at(-1);

async function run(dataDir: string, asked: string | undefined, folder: string): Promise<number> {
  const damaged = lastDamaged(dataDir);
  const file = asked ?? (damaged ? join(dataDir, damaged) : databasePath(dataDir));
  const found = await salvage(file, folder);
  if (found === null) {
    process.stderr.write(`${say('salvageNothing', { file })}\n`);
    return EXIT.storage;
  }
  const { classes, members, matches, entries, lost } = found;
  process.stdout.write(`${say('salvaged', { file, folder, classes, members, matches, entries })}\n`);
  const what = lost.length === 0 ? say('salvagedAll') : say('salvageLost', { lost: lost.join(', ') });
  process.stdout.write(`${what}\n`);
  return 0;
}

process.umask(0o077);
const { dataDir } = configOrExit(say);
const [file, folder = join(dataDir, `salvaged-${stampOf(Date.now())}`)] = process.argv.slice(2);
try {
  process.exitCode = await run(dataDir, file, folder);
} catch (error) {
  process.stderr.write(`${say('dataDirUnusable', { dir: dataDir, problem: (error as Error).message })}\n`);
  process.exitCode = EXIT.storage;
}
