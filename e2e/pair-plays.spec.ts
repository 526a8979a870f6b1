import { expect, test } from '@playwright/test';
import { close, freshPage, handshake, LAPTOP, openClass, PHONE, seatPair } from './classroom.ts';
import { RunningServer } from './running-server.ts';
import { Student } from './student.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await RunningServer.start();
});
test.afterEach(() => server.stop());

test('a pair plays a handshake and a close, one of them on a phone that is reloaded in mid-match', async ({
  browser,
}) => {
  const teacher = await freshPage(browser, LAPTOP);
  const code = await openClass(server, teacher);
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
    await expect(student.page.getByText('95 of 100')).toBeVisible();
    await expect(student.page.getByText('You did not count the SYN')).toBeVisible();
  }
  await ann.choose('Next lesson: Four-way close');
  await expect(bo.page.getByRole('status').filter({ hasText: 'Ann chose' })).toBeVisible();
  await bo.choose('Next lesson: Four-way close');
  await ann.begin();
  await bo.begin();

  // Four-way close; the client's clock runs on to 2 MSL while nobody has anything to do.
  await close(ann, bo);
  for (const student of [ann, bo]) await expect(student.page.getByText('100 of 100')).toBeVisible();

  // Roles are swapped with one button each, and played again.
  await bo.choose('Play again, roles swapped');
  await ann.choose('Play again, roles swapped');
  await bo.begin();
  await bo.sees('Your application calls CLOSE');

  // The teacher opens the log of the first match as a replay.
  await teacher.getByRole('button', { name: /Ann/ }).click();
  await teacher.getByRole('link', { name: /Three-way handshake, score 95/ }).click();
  await expect(teacher.getByRole('slider')).toBeVisible();
  await teacher.keyboard.press('End');
  await expect(teacher.locator('main')).toContainText('ESTABLISHED');
  await expect(teacher.locator('main')).toContainText('You did not count the SYN');
});

test('a crash of the server in mid-match: both go on by themselves, where they were', async ({ browser }) => {
  const code = await openClass(server, await freshPage(browser, LAPTOP));
  const { ann, bo } = await seatPair(server, browser, code);
  await handshake(ann, bo);
  await ann.sees('A segment arrived');
  await ann.page.getByLabel(/^ack/).fill('y+1');

  await server.crashAndRestart();
  await expect(ann.page.getByLabel(/^ack/)).toHaveValue('y+1');
  await ann.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await bo.sees('A segment arrived');
  await bo.silent('ESTABLISHED');
  for (const student of [ann, bo]) await expect(student.page.getByText('95 of 100')).toBeVisible();
});

test('an odd student plays with the bot; what cannot be is said at the field it is about', async ({
  browser,
}) => {
  const teacher = await freshPage(browser, LAPTOP);
  const code = await openClass(server, teacher);
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
