import { expect, type Page, test } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { BotStudent } from './bots.ts';
import { freshPage, LAPTOP, openClass, PHONE } from './classroom.ts';
import { RunningServer } from './running-server.ts';
import { Student } from './student.ts';

const told = (teacher: Page, words: string) => expect(teacher.locator('.told')).toContainText(words);

test('a class hour: one teacher, a projector, twelve pairs, two of them in browsers', async ({ browser }) => {
  test.setTimeout(240_000);
  const server = await RunningServer.start();
  const teacher = await freshPage(browser, LAPTOP);
  const code = await openClass(server, teacher);

  // The teacher chooses who sits with whom; the projector shows how to get in.
  await teacher.locator('.door summary').click();
  await teacher.getByLabel('Pairs are made').selectOption('teacher');
  await teacher.getByLabel('Lessons begin when I say so').check();
  const bots = await Promise.all(
    Array.from({ length: 20 }, (_, at) => BotStudent.join(server.origin, code, `Bot ${at + 1}`, 700)),
  );
  const names = ['Ann', 'Bo', 'Cleo', 'Dan'];
  const students: Student[] = [];
  for (const [at, name] of names.entries()) {
    const student = new Student(await freshPage(browser, at % 2 === 0 ? PHONE : LAPTOP));
    await student.join(server.origin, code, name);
    await expect(student.page.getByText('Your teacher chooses your partner')).toBeVisible();
    students.push(student);
  }
  const [ann, bo, cleo, dan] = students as [Student, Student, Student, Student];
  await teacher.getByRole('button', { name: 'Pair by list' }).click();
  await teacher.locator('textarea').fill('Ann, Bo\nCleo, Dan\nBot 1, Nobody');
  await teacher.getByRole('button', { name: 'Make these pairs' }).click();
  await expect(teacher.locator('dialog [role=alert]')).toContainText('Nobody');
  await isAccessible(teacher, 'pairs by list');
  await teacher.keyboard.press('Escape');
  await teacher.getByRole('button', { name: 'Pair all at random' }).click();
  await expect(teacher.getByText('12 pairs')).toBeVisible();

  // Nobody plays before the teacher says so.
  await expect(ann.page.getByText('The next lesson begins when your teacher says so')).toBeVisible();
  await teacher.getByRole('button', { name: 'Everybody: begin' }).click();
  for (const student of students) await student.begin();
  await ann.sees('Your application calls OPEN');

  await teacher.getByRole('button', { name: 'Projector', exact: true }).click();
  await teacher.getByRole('button', { name: 'Make a link' }).click();
  const link = await teacher.locator('dialog[open] .command').innerText();
  await isAccessible(teacher, 'projector dialog');
  await teacher.keyboard.press('Escape');
  const projector = await freshPage(browser, LAPTOP);
  await projector.goto(link);
  await expect(projector.getByRole('heading', { level: 1 })).toHaveText(code);
  await expect(projector.locator('.projector')).not.toContainText('Ann');
  await isAccessible(projector, 'projector');

  // A hand goes up, comes first on the board with its reason, and is answered.
  await ann.page.getByRole('button', { name: 'ask teacher' }).click();
  await expect(teacher.locator('.board li').first()).toContainText('Ann asks for you');
  await teacher.getByRole('button', { name: /Ann/ }).first().click();
  await isAccessible(teacher, 'a pair opened, with acts');
  await teacher.getByRole('button', { name: 'Hand seen: Ann' }).click();
  await expect(ann.page.getByRole('button', { name: 'ask teacher' })).toBeVisible();

  // Acts on this pair: a message, the network, a pause that is taken back, the projector.
  await teacher.locator('#opened-pair').getByRole('button', { name: 'Message' }).click();
  await teacher.getByLabel('Or your own words').fill('Think of the SYN.');
  await teacher.getByRole('button', { name: 'Say it' }).click();
  await expect(ann.page.getByText('Think of the SYN.')).toBeVisible();
  await isAccessible(ann.page, 'a message', '.room-message');
  await ann.page.getByRole('button', { name: 'Read', exact: true }).click();
  const opened = teacher.locator('#opened-pair');
  await opened.getByRole('button', { name: 'Cut the line' }).click();
  await told(teacher, 'Cut the line');
  await teacher.getByRole('button', { name: 'Undo' }).click();
  await opened.getByRole('button', { name: 'Show this match on the projector' }).click();
  await expect(projector.locator('.projector-match')).toContainText('Live: table');
  await bo.silent('LISTEN');
  await ann.send(['SYN'], 'x', null, 'SYN-SENT');
  await expect(projector.locator('.projector-match')).toContainText('SYN');
  await expect(projector.locator('.projector')).not.toContainText('Ann');

  // Everybody looks up, and goes on.
  await teacher.getByRole('button', { name: 'Pause all' }).click();
  await expect(cleo.page.getByText('Your teacher has paused the match')).toBeVisible();
  await expect(projector.getByText('Paused')).toBeVisible();
  await teacher.getByRole('button', { name: 'All go on' }).click();
  await expect(cleo.page.getByText('Your teacher has paused the match')).toBeHidden();

  // A teacher who is cut off, and one who comes back in another window, go on where the class is.
  await teacher.reload();
  await expect(teacher.getByText(/12 pairs/)).toBeVisible();
  const second = await teacher.context().newPage();
  await second.goto(teacher.url());
  await expect(second.getByText(/12 pairs/)).toBeVisible();
  await second.close();

  // Dan goes home: the bot plays for him; the bots' pairs are through and wait for the next lesson.
  await dan.page.close();
  await teacher.getByRole('button', { name: /Cleo/ }).first().click();
  await expect(opened).toContainText('Cleo');
  await opened.getByText('Seats', { exact: true }).click();
  await opened.getByRole('button', { name: 'Bot plays for Dan' }).click();
  await expect(opened).toContainText('bot for Dan');
  await teacher.locator('.board-tools select').nth(1).selectOption('ready');
  await expect(teacher.locator('.board li')).toHaveCount(10, { timeout: 60_000 });
  await teacher.locator('.board-tools select').nth(1).selectOption('all');
  await teacher.getByRole('button', { name: 'Everybody: next lesson' }).click();
  await teacher.getByLabel('Also those who still play').check();
  await teacher.getByRole('button', { name: 'Do it' }).click();
  await expect(teacher.locator('.pair-lesson', { hasText: '2 of 2' })).toHaveCount(12);
  await ann.begin();
  await ann.sees('Your application calls CLOSE');

  // The projector names people only when the teacher says so.
  await teacher.getByRole('button', { name: 'Projector', exact: true }).click();
  await teacher.getByLabel('Show nicknames').check();
  await teacher.keyboard.press('Escape');
  await expect(projector.locator('.projector')).toContainText('Ann');
  await expect(projector.getByRole('heading', { name: 'Leaderboard' })).toBeVisible();

  await teacher.getByRole('button', { name: 'Close the class' }).first().click();
  await teacher.locator('dialog[open] .danger').click();
  await expect(projector.getByText('The class is over.')).toBeVisible();
  await expect(ann.page.getByText('The class is over')).toBeVisible();
  for (const bot of bots) bot.stop();
  await server.stop();
});
