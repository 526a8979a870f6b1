import { browserMemory, type Memory, tabMemory } from './storage.ts';

/** Who sat where, for the question "go on as Lin?" in another tab. */
export interface KeptSeat {
  readonly token: string;
  readonly nickname: string;
  readonly code: string;
}

const TOKEN = 'ackademy.token';
const SEAT = 'ackademy.seat';
/** The last token of a seat that is no more: its class has ended, and its replays are open to who has it. */
const PAST = 'ackademy.past-token';

/**
 * The resume token of this tab, with a copy per browser: the tab's own is taken up silently after a reload, the copy
 * only when the student says so, for another tab may be another student.
 */
export const seatMemory = (tab: Memory = tabMemory, browser: Memory = browserMemory) => {
  const copy = (): KeptSeat | null => {
    try {
      return JSON.parse(browser.get(SEAT) ?? 'null') as KeptSeat | null;
    } catch {
      return null;
    }
  };
  return {
    token: (): string | null => tab.get(TOKEN),
    copy,
    keep: (token: string, who: Omit<KeptSeat, 'token'> | null): void => {
      const own = tab.get(TOKEN);
      tab.set(TOKEN, token);
      if (who) browser.set(SEAT, JSON.stringify({ token, ...who }));
      else if (copy()?.token === own) browser.set(SEAT, JSON.stringify({ ...copy(), token }));
    },
    /** What shows who one is where one only looks on. */
    viewing: (): string | null => tab.get(TOKEN) ?? tab.get(PAST) ?? copy()?.token ?? browser.get(PAST),
    forget: (): void => {
      const own = tab.get(TOKEN);
      if (own !== null) for (const memory of [tab, browser]) memory.set(PAST, own);
      tab.set(TOKEN, null);
      if (copy()?.token === own) browser.set(SEAT, null);
    },
  };
};
export type SeatMemory = ReturnType<typeof seatMemory>;
