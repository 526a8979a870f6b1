import { mkdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { close, freshPage, handshake, LAPTOP, openClass, seatPair } from './classroom.ts';
import { RunningServer } from './running-server.ts';

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
