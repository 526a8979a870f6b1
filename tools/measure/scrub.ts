import type { Page } from '@playwright/test';
import { inBrowser } from './in-browser.ts';
import { longLog } from './long-log.ts';
import { type Figure, quantile } from './measure.ts';

/** A match of so many inputs. */
const INPUTS = 5_000;
/** Up to here nobody sees a pause, ms. */
const PAUSE = 100;
const JUMPS = 60;

/** The replay page with a match of 5,000 inputs: how long it takes from the slider's move to the picture. */
export function scrub(): Promise<readonly Figure[]> {
  const log = longLog(INPUTS);
  return inBrowser(async (browser, origin) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${origin}/replay`);
    const began = performance.now();
    const buffer = Buffer.from(log.text);
    const file = { name: 'long.jsonl', mimeType: 'application/x-ndjson', buffer };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('input[type=range]').waitFor({ timeout: 120_000 });
    const opened = performance.now() - began;
    const end = log.entries.length;
    // Anywhere, in an order that never comes near the step before: each jump folds on from another kept match.
    const jumps = Array.from({ length: JUMPS }, (_, n) => (n * 7_919) % end);
    const far = await pauses(page, jumps);
    const back = await pauses(
      page,
      Array.from({ length: JUMPS }, (_, n) => end - 1 - n),
    );
    return [
      { what: `inputs, in ${end} entries`, value: log.inputs, unit: 'moves', most: null },
      { what: 'read, checked and folded after', value: Math.round(opened), unit: 'ms', most: null },
      ...figures('a jump to anywhere', far),
      ...figures('a step back', back),
    ];
  });
}

interface Pauses {
  /** Work of the page's thread per step, ms: the same however busy the machine is with other things. */
  readonly work: number;
  /** Until the page has painted each step, ms. */
  readonly painted: readonly number[];
}

const figures = (what: string, { work, painted }: Pauses): readonly Figure[] => [
  { what: `${what}, work`, value: Math.round(work), unit: 'ms', most: PAUSE },
  { what: `${what}, painted, median`, value: Math.round(quantile(painted, 0.5)), unit: 'ms', most: null },
  { what: `${what}, painted, 95 %`, value: Math.round(quantile(painted, 0.95)), unit: 'ms', most: null },
];

/** Moves the slider to each of these steps. */
async function pauses(page: Page, steps: readonly number[]): Promise<Pauses> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const before = await worked();
  const painted = await page.evaluate(moveSlider, steps);
  const work = ((await worked()) - before) / steps.length;
  await session.detach();
  return { work, painted };
}

/** Runs in the page. */
async function moveSlider(to: readonly number[]): Promise<number[]> {
  const slider = document.querySelector<HTMLInputElement>('input[type=range]');
  const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
  const taken: number[] = [];
  for (const step of to) {
    const began = performance.now();
    if (slider) slider.value = String(step);
    slider?.dispatchEvent(new Event('input', { bubbles: true }));
    await painted();
    taken.push(performance.now() - began);
  }
  return taken;
}
