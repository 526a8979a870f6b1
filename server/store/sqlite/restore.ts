import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { sync } from './copy.ts';
import { damageOf, setAside } from './integrity.ts';

export type Restored =
  | {
      readonly type: 'restored' /** Where the database went that was there before. */;
      readonly before: string | null;
    }
  | { readonly type: 'no-backup'; readonly problem: string };

/**
 * Puts a backup in the place of the database at `path`; the one that is there gets another name. The caller holds the
 * DATA_DIR.
 */
export function restoreDatabase(backup: string, path: string, now: number): Restored {
  const problem = problemOf(backup);
  if (problem !== null) return { type: 'no-backup', problem };
  const part = `${path}.part`;
  copyFileSync(backup, part);
  sync(part);
  const before = existsSync(path) ? setAside(path, 'replaced', now) : null;
  renameSync(part, path);
  return { type: 'restored', before };
}

function problemOf(backup: string): string | null {
  if (!existsSync(backup)) return 'there is no such file';
  const damage = damageOf(backup);
  if (damage !== null) return damage;
  const database = new DatabaseSync(backup, { readOnly: true });
  try {
    const ours = database.prepare("select 1 from sqlite_schema where name = 'kysely_migration'").get();
    return ours ? null : 'it is not a database of Ackademy';
  } finally {
    database.close();
  }
}
