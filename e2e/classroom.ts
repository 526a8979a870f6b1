import { type Browser, expect, type Page, test } from '@playwright/test';
import type { RunningServer } from './running-server.ts';
import { Student } from './student.ts';

export const PHONE = { viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true } as const;
export const LAPTOP = { viewport: { width: 1440, height: 900 } } as const;

const JOIN_CODE = /[A-Z0-9]{6}/;

/** The test whose pages are open. */
let testOfPages = '';

/** Pages of a test that is over would call for a server that is gone, for ever, and slow every later one down. */
async function closeEarlierTests(browser: Browser): Promise<void> {
  const { testId } = test.info();
  if (testId === testOfPages) return;
  testOfPages = testId;
  await Promise.all(browser.contexts().map((context) => context.close()));
}

/** A browser of somebody's own, on a device, in a language. */
export async function freshPage(
  browser: Browser,
  device: typeof PHONE | typeof LAPTOP,
  locale = 'en',
): Promise<Page> {
  await closeEarlierTests(browser);
  const context = await browser.newContext({ ...device, locale, deviceScaleFactor: 1 });
  return context.newPage();
}

/** The teacher signs in, unless that is done, and opens a class, with the lessons proposed or with this one alone. */
export async function openClass(
  server: RunningServer,
  teacher: Page,
  { signIn = true, only }: { readonly signIn?: boolean; readonly only?: string } = {},
): Promise<string> {
  if (signIn) await teacher.goto(server.signInLink);
  if (only !== undefined) {
    const remove = teacher.getByRole('button', { name: /^Take/ });
    await expect(remove).toHaveCount(2);
    await remove.first().click();
    await remove.click();
    await teacher.getByRole('button', { name: `Add “${only}”` }).click();
  }
  await teacher.locator('.new-class [type=submit]').click();
  const heading = teacher.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(JOIN_CODE);
  return (await heading.innerText()).match(JOIN_CODE)?.[0] ?? '';
}

/** Two students at the first table: Ann on a phone is the client, Bo on a laptop the server. */
export async function seatPair(
  server: RunningServer,
  browser: Browser,
  code: string,
): Promise<{ ann: Student; bo: Student }> {
  const ann = new Student(await freshPage(browser, PHONE));
  const bo = new Student(await freshPage(browser, LAPTOP));
  await ann.join(server.origin, code, 'Ann');
  await bo.join(server.origin, code, 'Bo');
  await ann.begin();
  await bo.begin();
  return { ann, bo };
}

/** The handshake up to the SYN,ACK's arrival at the client; the server forgets to count the SYN once. */
export async function handshake(ann: Student, bo: Student): Promise<void> {
  await ann.sees('Your application calls OPEN');
  await bo.silent('LISTEN');
  await bo.isPraised('it listens');
  await ann.send(['SYN'], 'x', null, 'SYN-SENT');
  await bo.sees('SYN');
  await bo.send(['SYN', 'ACK'], 'y', 'x', 'SYN-RECEIVED');
  await bo.isRefused('You did not count the SYN');
  // What was wrong stays filled in; only the wrong field is mended.
  await bo.page.getByLabel(/^ack/).fill('x+1');
  await bo.page.getByRole('button', { name: 'Send', exact: true }).click();
  await bo.isPraised('your own SYN starts your count');
}

/** The four-way close, without a mistake, up to the end of TIME-WAIT. */
export async function close(ann: Student, bo: Student): Promise<void> {
  await ann.sees('Your application calls CLOSE');
  await ann.send(['FIN', 'ACK'], 'u', 'v', 'FIN-WAIT-1');
  await bo.sees('FIN');
  await bo.send(['ACK'], 'v', 'u+1', 'CLOSE-WAIT');
  await ann.sees('A segment arrived');
  await ann.silent('FIN-WAIT-2');
  await bo.sees('Your application calls CLOSE');
  await bo.send(['FIN', 'ACK'], 'v', 'u+1', 'LAST-ACK');
  await ann.sees('FIN');
  await ann.send(['ACK'], 'u+1', 'v+1', 'TIME-WAIT');
  await bo.sees('A segment arrived');
  await bo.silent('CLOSED');
  await ann.sees('The TIME-WAIT timer has run out');
  await ann.silent('CLOSED');
}
