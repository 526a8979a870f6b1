import { expect, test } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { freshPage, LAPTOP, PHONE } from './classroom.ts';
import { RunningServer } from './running-server.ts';

for (const [locale, device] of [
  ['en', LAPTOP],
  ['zh-CN', PHONE],
] as const) {
  test(`a lecturer reads all that the referee can say (${locale})`, async ({ browser }) => {
    const server = await RunningServer.start();
    try {
      const page = await freshPage(browser, device, locale);
      await page.goto(`${server.origin}/findings`);
      await expect(page.locator('#fin-not-counted-in-ack .finding-text')).toContainText('9202');
      expect(await page.locator('.finding-card').count()).toBeGreaterThan(100);
      await isAccessible(page, 'findings');
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(tooWide).toBe(false);
    } finally {
      await server.stop();
    }
  });
}
