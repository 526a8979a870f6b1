import { copyDatabase } from './store/sqlite/copy.ts';
import { databasePath, holdDataDir } from './store/sqlite/file.ts';
import { damageOf, setAside } from './store/sqlite/integrity.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';
import type { Store } from './store/store.ts';

export interface Installation {
  readonly store: Store;
  /** What was found damaged at this start, and where it is now; the store is a new, empty one. */
  readonly damaged: { readonly problem: string; readonly aside: string } | null;
  /** The copy that was made before the database was brought forward; null where that was not needed. */
  readonly copy: string | null;
  /** Lets another process have it. */
  letGo(): void;
}

/**
 * Takes a DATA_DIR for this process alone. A damaged database gets another name and is not touched.
 * @returns null when a server is using it
 * @throws NewerDatabase, or what the file system says
 */
export async function openInstallation(dataDir: string, now = Date.now()): Promise<Installation | null> {
  const letGo = holdDataDir(dataDir);
  if (letGo === null) return null;
  try {
    const path = databasePath(dataDir);
    const problem = damageOf(path);
    const damaged = problem === null ? null : { problem, aside: setAside(path, 'damaged', now) };
    let copy: string | null = null;
    const store = await openSqliteStore(path, 'measure', {
      now,
      copied: (to) => {
        copy = to;
      },
    });
    if (damaged) await noteDamage(store, damaged.aside, now);
    return { store, damaged, copy, letGo };
  } catch (error) {
    letGo();
    throw error;
  }
}

/** For the teacher's page: whoever opens it next sees an empty list, and has to learn why. */
const noteDamage = (store: Store, file: string, at: number): Promise<void> =>
  store.commit([{ type: 'setting', key: 'damaged', value: JSON.stringify({ file, at }) }]);

/**
 * The same for a tool that adds a sign-in link: while a server holds the DATA_DIR, as a second, short writer beside
 * it. SQLite's WAL lets the two take turns; a route or a socket for the purpose would be one more door to guard.
 */
export async function visitInstallation(dataDir: string): Promise<Pick<Installation, 'store' | 'letGo'>> {
  return (
    (await openInstallation(dataDir)) ?? {
      store: await openSqliteStore(databasePath(dataDir)),
      letGo() {},
    }
  );
}

/** Copies the database of a DATA_DIR, whether a server is using it or not. */
export const backUpInstallation = (dataDir: string, to: string): void =>
  copyDatabase(databasePath(dataDir), to);
