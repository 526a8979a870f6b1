import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { freshPage, LAPTOP, openClass, PHONE } from './classroom.ts';
import { RunningServer } from './running-server.ts';
import { Student } from './student.ts';

/** KiB of JavaScript, gzip, until a student can make the first move; on 1 Mbit/s each takes 8 ms. */
const BUDGET = 120;

for (const locale of ['en', 'zh-CN']) {
  test(`a student (${locale}) can play after at most ${BUDGET} KiB of JavaScript, nobody else's asked`, async ({
    browser,
  }) => {
    const server = await RunningServer.start();
    const code = await openClass(server, await freshPage(browser, LAPTOP));
    const page = await freshPage(browser, PHONE, locale);
    const scripts = new Map<string, Promise<number>>();
    const elsewhere: string[] = [];
    page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url());
      if (origin !== server.origin) elsewhere.push(response.url());
      if (pathname.endsWith('.js')) {
        scripts.set(
          pathname,
          response.body().then((body) => gzipSync(body, { level: 9 }).length),
        );
      }
    });
    await page.goto(`${server.origin}/j/${code}`);
    const student = new Student(page);
    await page.locator('form [type=submit]').click();
    await page.locator('button.primary').click(); // with the bot
    await page.locator('.briefing button.primary').click();
    await student.sees('OPEN');
    const sizes = await Promise.all(scripts.values());
    const kib = sizes.reduce((sum, size) => sum + size, 0) / 1024;
    console.log(`${locale}: ${kib.toFixed(1)} KiB in ${sizes.length} files`);
    expect(kib).toBeLessThanOrEqual(BUDGET);
    expect(elsewhere).toEqual([]);
    await server.stop();
  });
}
