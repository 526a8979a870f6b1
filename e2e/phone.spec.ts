import { expect, type Page, test } from '@playwright/test';
import { freshPage, LAPTOP, openClass, PHONE } from './classroom.ts';
import { RunningServer } from './running-server.ts';
import { Student } from './student.ts';

/** A phone's page as browsers leave it, and the smaller one; px. */
const PHONES = [
  { width: 390, height: 664 },
  { width: 360, height: 640 },
] as const;
const KEYBOARD_UP = { width: 390, height: 400 } as const;
/** CSS px: the least that a finger may have to hit (WCAG 2.2, 2.5.8), and that an eye may have to read. */
const TARGET = 24;
const LETTER = 12;

let server: RunningServer;
let code: string;
test.beforeEach(async ({ browser }) => {
  server = await RunningServer.start();
  code = await openClass(server, await freshPage(browser, LAPTOP));
});
test.afterEach(() => server.stop());

/** Somebody at a table with the bot, before whom a SYN,ACK stands. */
async function answering(page: Page): Promise<Student> {
  const student = new Student(page);
  await student.join(server.origin, code, 'Ann');
  await student.choose('Play with the bot meanwhile');
  await student.begin();
  await student.sees('Your application calls OPEN');
  await student.send(['SYN'], 'x', null, 'SYN-SENT');
  await student.sees('A segment arrived');
  return student;
}

/** Which of these parts of the page are not wholly to be seen. */
const outOfView = (page: Page, selectors: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(
    (all) =>
      all.filter((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        if (box === undefined || box.height === 0) return true;
        const at = document.elementFromPoint(box.x + box.width / 2, box.bottom - 2);
        const covered = !document.querySelector(selector)?.contains(at);
        return box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth || covered;
      }),
    selectors,
  );

const PARTS = ['.event', '.flags', '.numbers', '[data-field="becomes"]', '.composer .primary'] as const;

for (const size of PHONES) {
  test(`at ${size.width}×${size.height} what arrived, composer, verdict and Send are in one view`, async ({
    browser,
  }) => {
    const page = await freshPage(browser, PHONE);
    await page.setViewportSize(size);
    const ann = await answering(page);
    expect(await outOfView(page, PARTS)).toEqual([]);
    await ann.send(['ACK'], 'x', 'y+1', 'ESTABLISHED');
    await ann.isRefused(/✕/);
    expect(await outOfView(page, [...PARTS, '.composer .said'])).toEqual([]);
    await page.context().close();
  });
}

test('with the keyboard up what arrived, the focused field and its verdict are in view', async ({
  browser,
}) => {
  const page = await freshPage(browser, PHONE);
  const ann = await answering(page);
  await ann.send(['ACK'], 'x', 'y+1', 'ESTABLISHED');
  await ann.isRefused(/✕/);
  await page.getByLabel(/^seq/).focus();
  await page.setViewportSize(KEYBOARD_UP);
  expect(await outOfView(page, ['.event', '[data-field="seq"]', '.composer .said'])).toEqual([]);
  await page.context().close();
});

test('everything to be pressed is large enough, everything to be read too, and twice as large still fits', async ({
  browser,
}) => {
  const page = await freshPage(browser, PHONE);
  const ann = await answering(page);
  await ann.send(['ACK'], 'x+1', 'y', 'ESTABLISHED');
  await ann.isRefused(/✕/);
  const tooSmall = () =>
    page.evaluate(
      ([target, letter]) => {
        const seen = (one: Element) => one.checkVisibility() && one.getBoundingClientRect().width > 1;
        const pressed = [...document.querySelectorAll('button, select, input:not([type=checkbox]), a')]
          .filter(seen)
          // A link in a sentence is as high as its line (WCAG 2.2, 2.5.8, "inline").
          .filter((one) => getComputedStyle(one).display !== 'inline')
          .filter((one) => {
            const { width, height } = one.getBoundingClientRect();
            return width < target || height < target;
          });
        const read = [...document.querySelectorAll('body *')]
          .filter(
            (one) =>
              seen(one) &&
              [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
          )
          .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < letter);
        return [...pressed, ...read].map((one) => `${one.tagName} ${one.textContent}`);
      },
      [TARGET, LETTER] as const,
    );
  for (const tab of ['Move', 'TCB', 'Ladder', 'States']) {
    await page.getByRole('button', { name: tab, exact: true }).click();
    expect(await tooSmall(), tab).toEqual([]);
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  for (const tab of ['Move', 'TCB', 'Ladder', 'States']) {
    await page.getByRole('button', { name: tab, exact: true }).click();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways, tab).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});
