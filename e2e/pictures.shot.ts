import { mkdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { close, freshPage, handshake, LAPTOP, openClass, PHONE, seatPair } from './classroom.ts';
import { RunningServer } from './running-server.ts';
import { Student } from './student.ts';

const FOLDER = 'docs/pictures';

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled', caret: 'hide' });
}

test('the pictures of README.md and docs/', async ({ browser }) => {
  test.setTimeout(180_000);
  mkdirSync(FOLDER, { recursive: true });
  const server = await RunningServer.start();
  const teacher = await freshPage(browser, LAPTOP);
  const code = await openClass(server, teacher);
  await picture(teacher, 'teacher-join');

  const { ann, bo } = await seatPair(server, browser, code);
  await ann.sees('Your application calls OPEN');
  await picture(ann.page, 'student-first-move');
  await handshake(ann, bo);
  await ann.sees('A segment arrived');
  await picture(ann.page, 'student-segment-arrived');
  await ann.send(['ACK'], 'x', 'y', 'ESTABLISHED');
  await ann.isRefused(/✕/);
  await picture(ann.page, 'student-refused');
  await picture(bo.page, 'student-desktop');
  await teacher.getByRole('button', { name: /Ann/ }).click();
  await expect(teacher.getByText('SYN,ACK').first()).toBeVisible();
  await picture(teacher, 'teacher-board');
  await ann.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await bo.sees('A segment arrived');
  await bo.silent('ESTABLISHED');
  await expect(bo.page.getByText('of 100')).toBeVisible();
  await picture(bo.page, 'debrief-desktop');
  await picture(ann.page, 'debrief-phone');
  await ann.choose('Next lesson');
  await bo.choose('Next lesson');
  await ann.begin();
  await bo.begin();
  await close(ann, bo);
  await expect(bo.page.getByText('100 of 100')).toBeVisible();

  await teacher.getByRole('link', { name: /Three-way handshake, score/ }).click();
  await expect(teacher.getByRole('slider')).toBeVisible();
  await teacher.keyboard.press('End');
  await picture(teacher, 'replay');
  await server.stop();
});

test('the pictures of the students’ guide', async ({ browser }) => {
  test.setTimeout(180_000);
  const server = await RunningServer.start();
  const teacher = await freshPage(browser, LAPTOP);
  const code = await openClass(server, teacher);
  const page = await freshPage(browser, PHONE);
  const student = new Student(page);
  await page.goto(`${server.origin}/j/${code}`);
  await page.getByLabel('Nickname').fill('Ann');
  await picture(page, 'student-join');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('button', { name: /with the bot/ })).toBeVisible();
  await picture(page, 'student-lobby');
  const bo = new Student(await freshPage(browser, PHONE, 'zh-CN'));
  await bo.page.goto(`${server.origin}/j/${code}`);
  await bo.page.getByLabel('昵称').fill('小波');
  await bo.page.locator('form [type=submit]').click();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  await picture(page, 'student-briefing');
  await student.begin();
  await bo.page.locator('.briefing button.primary').click();
  await expect(bo.page.locator('.event')).toBeVisible();
  await picture(bo.page, 'student-chinese');
  await bo.page.locator('[data-field="becomes"]').selectOption('LISTEN');
  await bo.page.locator('.composer').getByRole('button', { name: '保持沉默' }).click();
  await student.send(['SYN'], 'x', null, 'SYN-SENT');
  await expect(page.locator('.waiting')).toBeVisible();
  await picture(page, 'student-waiting');
  for (const [tab, name] of [
    ['TCB', 'student-tcb'],
    ['Ladder', 'student-ladder'],
    ['States', 'student-states'],
  ] as const) {
    await page.getByRole('button', { name: tab, exact: true }).click();
    await picture(page, name);
  }
  await page.getByRole('button', { name: 'Words' }).click();
  await expect(page.locator('.glossary-dialog')).toBeVisible();
  await picture(page, 'student-words');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await bo.page.context().close();
  await expect(page.locator('.bar')).toBeVisible();
  await picture(page, 'student-partner-away');
  await server.stop();

  const alone = await RunningServer.start();
  await page.goto(`${alone.origin}/practice`);
  await page.getByRole('button', { name: 'Three-way handshake', exact: true }).click();
  await student.sees('OPEN');
  await student.send(['SYN'], 'x', null, 'SYN-SENT');
  await student.sees('SYN');
  await page.getByRole('button', { name: /^Hint: what is it about/ }).click();
  await page.getByRole('button', { name: /^Hint: which field/ }).click();
  await expect(page.getByRole('button', { name: /^Hint: what stands in it/ })).toBeVisible();
  await picture(page, 'student-hint');
  await student.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await page.getByRole('button', { name: 'What have you understood?' }).click();
  await expect(page.locator('dialog.questions')).toBeVisible();
  await picture(page, 'student-question');
  await alone.stop();
});
