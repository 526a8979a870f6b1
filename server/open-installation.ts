import { databasePath, holdDataDir } from './store/sqlite/file.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';
import type { Store } from './store/store.ts';

export interface Installation {
  readonly store: Store;
  /** Lets another process have it. */
  letGo(): void;
}

/** Takes a DATA_DIR for this process alone. @returns null when a server is using it */
export async function openInstallation(dataDir: string): Promise<Installation | null> {
  const letGo = holdDataDir(dataDir);
  if (letGo === null) return null;
  try {
    return { store: await openSqliteStore(databasePath(dataDir), 'measure'), letGo };
  } catch (error) {
    letGo();
    throw error;
  }
}

/**
 * The same for a tool that adds a sign-in link: while a server holds the DATA_DIR, as a second, short writer beside
 * it. SQLite's WAL lets the two take turns; a route or a socket for the purpose would be one more door to guard.
 */
export async function visitInstallation(dataDir: string): Promise<Installation> {
  return (
    (await openInstallation(dataDir)) ?? {
      store: await openSqliteStore(databasePath(dataDir)),
      letGo() {},
    }
  );
}
