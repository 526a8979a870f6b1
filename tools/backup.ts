// `npm run -s backup [-- FILE]`: copies the database, whether the server is running or not, and prints where to.
import { join } from 'node:path';
import { configOrExit } from '../server/config-or-exit.ts';
import { EXIT } from '../server/exit-codes.ts';
import { backUpInstallation } from '../server/open-installation.ts';
import { stampOf } from '../server/store/sqlite/integrity.ts';
import { sayIn } from '../server/terminal.ts';

const say = sayIn(process.env);
const { dataDir } = configOrExit(say);
process.umask(0o077);
const file = process.argv[2] ?? join(dataDir, 'backups', `ackademy-${stampOf(Date.now())}.db`);
try {
  backUpInstallation(dataDir, file);
  process.stdout.write(`${file}\n`);
} catch (error) {
  process.stderr.write(`${say('backupFailed', { file, problem: (error as Error).message })}\n`);
  process.exitCode = EXIT.storage;
}
