import { expect, test } from '@playwright/test';
import { freshPage, LAPTOP, openClass, PHONE } from './classroom.ts';
import { RunningServer } from './running-server.ts';
import { Student } from './student.ts';

const fileOf = (but: object = {}) => ({
  name: 'mine.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      announced: true,
      start: { type: 'closed' },
      calls: {
        clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false } }],
        serverHost: [],
      },
      link: { clientHost: { delay: 100 }, serverHost: { delay: 100 } },
      goal: { clientHost: 'CLOSED', serverHost: 'CLOSED' },
      texts: {
        en: {
          title: 'Nobody at home',
          studentTitle: 'A knock',
          briefing: 'Knock, and see who is there.',
          debriefing: 'A RST.',
        },
      },
      ...but,
    }),
  ),
});

test('a teacher brings a lesson from a phone, mends it, and a class plays it', async ({ browser }) => {
  const server = await RunningServer.start();
  const teacher = await freshPage(browser, PHONE);
  await teacher.goto(server.signInLink);
  await teacher.getByText('Your own lessons').click();
  const input = teacher.locator('.own-lessons input[type=file]');

  await input.setInputFiles(fileOf({ goal: { clientHost: 'SHUT', serverHost: 'CLOSED' } }));
  await expect(teacher.getByRole('alert')).toContainText('goal.clientHost');
  await input.setInputFiles(fileOf({ goal: { clientHost: 'ESTABLISHED', serverHost: 'CLOSED' } }));
  await expect(teacher.getByText('cannot be played like this')).toBeVisible();
  await expect(teacher.getByRole('link', { name: 'Save the shortest game' })).toBeVisible();
  await teacher.getByRole('button', { name: 'Delete “Nobody at home”' }).click();

  await input.setInputFiles(fileOf());
  await expect(teacher.getByText(/^proved: /)).toBeVisible();
  const overflow = await teacher.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const code = await openClass(server, teacher, { signIn: false, only: 'Nobody at home' });

  const ann = new Student(await freshPage(browser, LAPTOP));
  await ann.join(server.origin, code, 'Ann');
  const bo = new Student(await freshPage(browser, PHONE));
  await bo.join(server.origin, code, 'Bo');
  await expect(ann.page.getByText('Knock, and see who is there.')).toBeVisible();
  await expect(teacher.getByText('Nobody at home').first()).toBeVisible();
  await server.stop();
});
