import { expect, type Page, test } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { freshPage, LAPTOP, openClass } from './classroom.ts';
import { RunningServer } from './running-server.ts';

/** More presses of Tab than any page has stops. */
const STOPS = 60;

/** Presses Tab until what has the focus is called so, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < STOPS; press += 1) {
    const focused = await page.evaluate(() => {
      const one = document.activeElement as HTMLInputElement | null;
      if (one === document.body) return '';
      return `${one?.labels?.[0]?.innerText ?? ''} ${one?.getAttribute('aria-label') ?? one?.innerText ?? ''}`;
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}
const press = async (page: Page, name: RegExp, key = 'Enter') => {
  await tabTo(page, name);
  await page.keyboard.press(key);
};
const type = async (page: Page, name: RegExp, text: string) => {
  await tabTo(page, name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
};
/** What a screen reader is told last of all. */
const told = (page: Page) => page.locator('.match > .spoken > p').last();

test('in Chinese, by keyboard alone: joining, a wrong move, its reason, the whole handshake, roles swapped', async ({
  browser,
}) => {
  const server = await RunningServer.start();
  const code = await openClass(server, await freshPage(browser, LAPTOP));
  const page = await freshPage(browser, LAPTOP, 'zh-CN');
  await page.goto(`${server.origin}/j/${code}`);
  await type(page, /昵称/, '小林');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /机器人/ })).toBeVisible();
  await press(page, /机器人/);
  await expect(page.getByRole('button', { name: '开始' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.locator('.event')).toContainText('OPEN');
  await press(page, /^\s*SYN/, 'Space');
  await type(page, /序号/, 'x');
  await tabTo(page, /我的状态变为/);
  await page.keyboard.type('SYN-S');
  await press(page, /^\s*发送/);
  await expect(page.locator('.event')).toContainText('ACK');
  await expect(told(page)).toContainText(/SYN,ACK|到达/);

  await press(page, /^\s*ACK/, 'Space');
  await type(page, /序号/, 'x+1');
  await type(page, /确认号/, 'y');
  await tabTo(page, /我的状态变为/);
  await page.keyboard.type('EST');
  // Enter in a field sends, as in any form.
  await type(page, /确认号/, 'y');
  await page.keyboard.press('Enter');
  await expect(page.locator('.composer .said').first()).toContainText('SYN');
  const ack = page.getByLabel(/^确认号/);
  await expect(ack).toHaveAttribute('aria-invalid', 'true');
  await expect(ack).toHaveAttribute('aria-describedby', /./);
  await isAccessible(page, 'play, refused, in Chinese');
  await type(page, /确认号/, 'y+1');
  await page.keyboard.press('Enter');

  await expect(page.locator('.debrief .total')).toBeVisible();
  await isAccessible(page, 'debrief, in Chinese');
  await press(page, /交换/);
  await expect(page.locator('.briefing')).toContainText('服务器');
  await expect(page.getByRole('button', { name: '开始' })).toBeFocused();
  await server.stop();
});
