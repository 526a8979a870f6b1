import { type Browser, expect, type Page, test } from '@playwright/test';
import { RunningServer } from './running-server.ts';
import { Student } from './student.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await RunningServer.start();
});
test.afterEach(() => server.stop());

const PHONE = { viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true } as const;
const LAPTOP = { viewport: { width: 1440, height: 900 } } as const;

const freshPage = async (browser: Browser, device: typeof PHONE | typeof LAPTOP): Promise<Page> =>
  (await browser.newContext({ ...device, locale: 'en' })).newPage();

/** The teacher signs in and opens a class with both lessons; returns its join code. */
async function openClass(teacher: Page): Promise<string> {
  await teacher.goto(server.signInLink);
  await teacher.getByRole('button', { name: 'Open the class' }).click();
  const title = await teacher.getByRole('heading', { level: 1 }).innerText();
  return title.match(/[A-Z0-9]{6}/)?.[0] ?? '';
}

async function handshake(ann: Student, bo: Student): Promise<void> {
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

test('a pair plays a handshake and a close, one of them on a phone that is reloaded in mid-match', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const teacher = await freshPage(browser, LAPTOP);
  const code = await openClass(teacher);
  expect(code).toHaveLength(6);

  const ann = new Student(await freshPage(browser, PHONE));
  const bo = new Student(await freshPage(browser, LAPTOP));
  await ann.join(server.origin, code, 'Ann');
  await expect(ann.page.getByText('Waiting for a partner')).toBeVisible();
  await bo.join(server.origin, code.toLowerCase(), 'Bo');
  await ann.begin();
  await bo.begin();

  // Three-way handshake: Bo makes one mistake, Ann reloads with her answer half typed.
  await handshake(ann, bo);
  await ann.sees('A segment arrived');
  await ann.page.getByLabel(/^seq/).fill('x+1');
  await ann.page.reload();
  await ann.sees('A segment arrived');
  await expect(ann.page.getByLabel(/^seq/)).toHaveValue('x+1');
  await expect(teacher.getByRole('button', { name: /Ann/ })).toContainText('SYN-SENT');
  await ann.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await bo.sees('A segment arrived');
  await bo.silent('ESTABLISHED');

  // Both learn the score, and what it cost.
  for (const student of [ann, bo]) {
    await expect(student.page.getByText('94 of 100')).toBeVisible();
    await expect(student.page.getByText('You did not count the SYN')).toBeVisible();
  }
  await ann.choose('Next lesson: Four-way close');
  await expect(bo.page.getByRole('status').filter({ hasText: 'Ann chose' })).toBeVisible();
  await bo.choose('Next lesson: Four-way close');
  await ann.begin();
  await bo.begin();

  // Four-way close; the client's clock runs on to 2 MSL while nobody has anything to do.
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
  for (const student of [ann, bo]) await expect(student.page.getByText('100 of 100')).toBeVisible();

  // Roles are swapped with one button each, and played again.
  await bo.choose('Play again, roles swapped');
  await ann.choose('Play again, roles swapped');
  await bo.begin();
  await bo.sees('Your application calls CLOSE');

  // The teacher opens the log of the first match as a replay.
  await teacher.getByRole('button', { name: /Ann/ }).click();
  await teacher.getByRole('link', { name: /Three-way handshake, score 94/ }).click();
  await expect(teacher.getByRole('slider')).toBeVisible();
  await teacher.keyboard.press('End');
  await expect(teacher.locator('main')).toContainText('ESTABLISHED');
  await expect(teacher.locator('main')).toContainText('You did not count the SYN');
});

test('a crash of the server in mid-match: both go on by themselves, where they were', async ({ browser }) => {
  const code = await openClass(await freshPage(browser, LAPTOP));
  const ann = new Student(await freshPage(browser, PHONE));
  const bo = new Student(await freshPage(browser, LAPTOP));
  await ann.join(server.origin, code, 'Ann');
  await bo.join(server.origin, code, 'Bo');
  await ann.begin();
  await bo.begin();
  await handshake(ann, bo);
  await ann.sees('A segment arrived');
  await ann.page.getByLabel(/^ack/).fill('y+1');

  await server.crashAndRestart();
  await expect(ann.page.getByLabel(/^ack/)).toHaveValue('y+1');
  await ann.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await bo.sees('A segment arrived');
  await bo.silent('ESTABLISHED');
  for (const student of [ann, bo]) await expect(student.page.getByText('94 of 100')).toBeVisible();
});

test('an odd student plays with the bot; what cannot be is said at the field it is about', async ({
  browser,
}) => {
  const teacher = await freshPage(browser, LAPTOP);
  const code = await openClass(teacher);
  const ann = new Student(await freshPage(browser, PHONE));
  const join = ann.page.getByRole('button', { name: 'Join', exact: true });

  await ann.join(server.origin, 'NOSUCH', 'Ann');
  await expect(ann.page.getByRole('alert')).toContainText('No open class has this code');
  await ann.page.getByLabel('Class code').fill(code);
  await ann.page.getByLabel('Nickname').fill('');
  await join.click();
  await expect(ann.page.getByRole('alert')).toContainText('Type a nickname');
  await ann.page.getByLabel('Nickname').fill('A'.repeat(25));
  await join.click();
  await expect(ann.page.getByRole('alert')).toContainText('at most 24 characters');
  await ann.page.getByLabel('Nickname').fill('Ann');
  await join.click();

  await ann.page.getByRole('button', { name: 'Play with the bot meanwhile' }).click();
  await ann.begin();
  await ann.sees('Your application calls OPEN');
  await ann.send(['SYN'], 'x', null, 'SYN-SENT');
  await ann.sees('A segment arrived');
  await ann.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await expect(ann.page.getByText('100 of 100')).toBeVisible();

  const other = new Student(await freshPage(browser, LAPTOP));
  await other.join(server.origin, code, 'ann');
  await expect(other.page.getByRole('alert')).toContainText('Someone in this class has this nickname');

  const stranger = await freshPage(browser, LAPTOP);
  await stranger.goto(server.signInLink);
  await expect(stranger.getByText('This sign-in link has been used')).toBeVisible();
  await stranger.goto(`${server.origin}/check`);
  await expect(stranger.locator('main')).toContainText('Everything gets through');
});
