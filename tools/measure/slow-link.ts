import { inBrowser } from './in-browser.ts';
import { type Figure, quantile } from './measure.ts';

/** A phone at the far end of a school's Wi-Fi: ms until an answer begins, bits a second. */
const LATENCY = 400;
const RATE = 1_000_000;
/** So long somebody waits before a first page, ms; so much JavaScript a page may have loaded by then, KiB on the wire. */
const USABLE = 5_000;
const WEIGHT = 120;
const ROUNDS = 5;

/** How long it takes until a student can join, the first time, over a slow link; and what has been loaded for it. */
export const slowLink = (): Promise<readonly Figure[]> =>
  inBrowser(async (browser, origin) => {
    const taken: number[] = [];
    let bytes = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const context = await browser.newContext({ viewport: { width: 390, height: 664 }, isMobile: true });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: LATENCY,
        downloadThroughput: RATE / 8,
        uploadThroughput: RATE / 8,
      });
      const scripts = new Set<string>();
      bytes = 0;
      session.on(
        'Network.responseReceived',
        ({ requestId, type }) => type === 'Script' && scripts.add(requestId),
      );
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        if (scripts.has(requestId)) bytes += encodedDataLength;
      });
      const began = performance.now();
      await page.goto(`${origin}/j/ABC`, { waitUntil: 'commit' });
      await page.locator('form [type=submit]').click({ trial: true });
      taken.push(performance.now() - began);
      await context.close();
    }
    const kib = Math.round(bytes / 102.4) / 10;
    return [
      {
        what: `join page at ${LATENCY} ms and 1 Mbit/s, median`,
        value: Math.round(quantile(taken, 0.5)),
        unit: 'ms',
        most: USABLE,
      },
      { what: 'JavaScript by then, as sent', value: kib, unit: 'KiB', most: WEIGHT },
    ];
  });
