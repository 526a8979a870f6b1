import type { Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { DEFAULT_CONDUCT } from '#shared/protocol/default-conduct.ts';
import type { PairCard, WatchServerFrame } from '#shared/protocol/messages.ts';
import { inBrowser } from './in-browser.ts';
import type { Figure } from './measure.ts';

const PAIRS = 60;
/** A processor so many times slower than this one: a lecturer's old laptop. */
const SLOWER = 4;
/** From here on a task makes a click wait, ms. */
const LONG = 50;
/** Cards that change from one frame to the next: four times as many as where each student moves once in 6 s. */
const CHANGE = 20;
/** As often as a server sends them, and for so long. */
const FRAME_EVERY = 250;
const SECONDS = 15;

/** The board with sixty pairs, a third of which has moved with every frame: how long the page's thread is held up. */
export const board = (seconds = SECONDS): Promise<readonly Figure[]> =>
  inBrowser(async (browser, origin) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await feed(page);
    await page.goto(`${origin}/teach/class/c`);
    await page
      .locator('.pair')
      .nth(PAIRS - 1)
      .waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const worked = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
    };
    // What opening the page has left to do is not what is asked about.
    await page.waitForTimeout(2_000);
    const before = await worked();
    const tasks = await page.evaluate(longTasks, seconds * 1_000);
    const work = (await worked()) - before;
    const frames = (seconds * 1_000) / FRAME_EVERY;
    return [
      {
        what: `${PAIRS} cards of which ${CHANGE} change, ${SLOWER}× slowed: the longest task`,
        value: Math.round(Math.max(0, ...tasks)),
        unit: 'ms',
        most: LONG,
      },
      { what: 'tasks of 50 ms or more', value: tasks.length, unit: `in ${frames} frames`, most: null },
      {
        what: 'work of the thread, not slowed',
        value: Math.round(work / frames / SLOWER),
        unit: 'ms a frame',
        most: null,
      },
    ];
  });

/** In the page: the tasks of 50 ms or more of the next `ms`, in ms. */
function longTasks(ms: number): Promise<number[]> {
  return new Promise((resolve) => {
    const found: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.push(duration);
    });
    observer.observe({ type: 'longtask' });
    setTimeout(() => resolve(found), ms);
  });
}

/** Stands in for the server's socket: the whole board, and then the cards that have changed. */
async function feed(page: Page): Promise<void> {
  await page.routeWebSocket(/\/ws$/, (socket) => {
    let n = 0;
    const send = () => socket.send(JSON.stringify(frameOf(n++)));
    let timer: ReturnType<typeof setInterval> | undefined;
    socket.onMessage(() => {
      if (timer !== undefined) return;
      send();
      // The browser may close without a word.
      timer = setInterval(send, FRAME_EVERY).unref();
    });
    socket.onClose(() => clearInterval(timer));
  });
}

const frameOf = (n: number): WatchServerFrame =>
  n === 0
    ? boardOf()
    : {
        type: 'cards',
        pairs: Array.from({ length: CHANGE }, (_, at) => cardOf(((n * CHANGE + at) % PAIRS) + 1, n)),
        now: Date.now(),
      };

const boardOf = (): WatchServerFrame => ({
  type: 'board',
  class: {
    ...{ id: 'c', code: 'K7QX2M', lessons: ['three-way-handshake', 'four-way-close'], open: true },
    ...{ settings: DEFAULT_SETTINGS, conduct: DEFAULT_CONDUCT, createdAt: 0, teacher: 't' },
    ...{ coTeachers: [], banned: 0, addresses: ['http://192.168.1.20:8080'], closedRounds: [] },
  },
  pairs: Array.from({ length: PAIRS }, (_, at) => cardOf(at + 1, 0)),
  now: Date.now(),
});

const STATES = ['SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'FIN-WAIT-1', 'CLOSE-WAIT', 'TIME-WAIT'] as const;

function cardOf(table: number, n: number): PairCard {
  const person = (seat: 'clientHost' | 'serverHost') =>
    ({
      nickname: `${seat === 'clientHost' ? 'Lin' : 'Marta'} ${table}`,
      seat,
      kind: 'player',
      online: true,
    }) as const;
  const state = (by: number) => STATES[(table + n + by) % STATES.length] ?? 'CLOSED';
  const wrong = { tries: n % 3, finding: null, same: 0 };
  const link = { changed: false, cut: false, next: null };
  const moves = (n + table) % 2 === 0;
  return {
    table,
    seats: { clientHost: person('clientHost'), serverHost: person('serverHost') },
    phase: 'playing',
    lesson: { id: 'three-way-handshake', place: 1, of: 2 },
    match: `m${table}`,
    states: { clientHost: state(0), serverHost: state(1) },
    time: null,
    turn: { clientHost: moves, serverHost: !moves },
    since: Date.now(),
    refusals: n % 5,
    wrong: { clientHost: wrong, serverHost: wrong },
    ladder: Array.from({ length: 6 }, (_, at) => ({
      from: (at + n) % 2 === 0 ? ('clientHost' as const) : ('serverHost' as const),
      lost: (at + n + table) % 7 === 0,
    })),
    link: { clientHost: link, serverHost: link },
    paused: false,
    hands: { clientHost: null, serverHost: null },
    approval: false,
    score: null,
    ended: [],
  };
}
