import { expect, test } from '@playwright/test';
import { freshPage, handshake, LAPTOP, openClass, PHONE } from './classroom.ts';
import { RunningServer } from './running-server.ts';
import { Student } from './student.ts';

// A name that is neither localhost nor https: what a classroom's page is to a browser. It still leads to this machine.
const NAME = 'classroom.test';
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
    });
  },
});

test('on plain http in a LAN, where a browser holds back half of its features, a pair plays', async ({
  browser,
}) => {
  const server = await RunningServer.start();
  const origin = server.origin.replace('127.0.0.1', NAME);
  const code = await openClass(server, await freshPage(browser, LAPTOP));
  const ann = new Student(await freshPage(browser, PHONE));
  const bo = new Student(await freshPage(browser, LAPTOP));
  const errors: string[] = [];
  for (const { page } of [ann, bo]) page.on('pageerror', (error) => errors.push(error.message));
  await ann.join(origin, code, 'Ann');
  expect(await ann.page.evaluate(() => window.isSecureContext)).toBe(false);
  await bo.join(origin, code, 'Bo');
  await ann.begin();
  await bo.begin();
  await handshake(ann, bo);
  await ann.sees('A segment arrived');
  await ann.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await bo.sees('A segment arrived');
  await bo.silent('ESTABLISHED');
  await expect(ann.page.getByText('95 of 100')).toBeVisible();
  expect(errors).toEqual([]);
  await server.stop();
});
