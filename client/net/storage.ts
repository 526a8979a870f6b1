/**
 * A browser's storage, which may be full, forbidden or absent (private windows, locked-down school devices): then
 * nothing is kept beyond the page, and everything else goes on.
 */
export interface Memory {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string | null) => void;
}

const memoryOf = (storage: () => Storage): Memory => {
  const fallback = new Map<string, string>();
  return {
    get: (key) => {
      try {
        return fallback.get(key) ?? storage().getItem(key);
      } catch {
        return fallback.get(key) ?? null;
      }
    },
    set: (key, value) => {
      fallback.delete(key);
      try {
        if (value === null) storage().removeItem(key);
        else storage().setItem(key, value);
      } catch {
        // Kept here, for as long as the page lives.
        if (value !== null) fallback.set(key, value);
      }
    },
  };
};

/** Lives with the tab: two tabs are two students. */
export const tabMemory: Memory = memoryOf(() => window.sessionStorage);
/** Lives with the browser: a closed tab is found again. */
export const browserMemory: Memory = memoryOf(() => window.localStorage);
