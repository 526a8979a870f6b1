// `npm run -s restore -- BACKUP`: puts a backup in the place of the database, which is kept under another name.
import { configOrExit } from '../server/config-or-exit.ts';
import { EXIT } from '../server/exit-codes.ts';
import { databasePath, holdDataDir } from '../server/store/sqlite/file.ts';
import { restoreDatabase } from '../server/store/sqlite/restore.ts';
import { sayIn } from '../server/terminal.ts';

const say = sayIn(process.env);

function restore(file: string, dir: string): number {
  const letGo = holdDataDir(dir);
  if (letGo === null) {
    process.stderr.write(`${say('dataDirHeld', { dir })}\n`);
    return EXIT.held;
  }
  try {
    const done = restoreDatabase(file, databasePath(dir), Date.now());
    if (done.type === 'no-backup') {
      process.stderr.write(`${say('restoreFailed', { file, problem: done.problem })}\n`);
      return EXIT.storage;
    }
    const { before } = done;
    process.stdout.write(
      `${before === null ? say('restored', { file }) : say('restoredBefore', { file, before })}\n`,
    );
    return 0;
  } finally {
    letGo();
  }
}

process.umask(0o077);
const { dataDir } = configOrExit(say);
const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write(`${say('restoreUsage')}\n`);
  process.exitCode = EXIT.settings;
} else process.exitCode = restore(file, dataDir);
