import { expect, test } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { LAPTOP, openClass, PHONE } from './classroom.ts';
import { RunningServer } from './running-server.ts';

/** Every page that this version has, found by structure, not by words: the same walk in each language. */
for (const [locale, colorScheme] of [
  ['en', 'light'],
  ['en', 'dark'],
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
] as const) {
  test(`axe finds nothing on any page (${locale}, ${colorScheme})`, async ({ browser }) => {
    const server = await RunningServer.start();
    const open = async (device: typeof PHONE | typeof LAPTOP) =>
      (await browser.newContext({ ...device, locale, colorScheme })).newPage();

    const teacher = await open(LAPTOP);
    await teacher.goto(server.signInLink);
    await expect(teacher.locator('.new-class')).toBeVisible();
    await isAccessible(teacher, 'classes');
    await teacher.goto(`${server.origin}/teach/account`);
    await expect(teacher.locator('.account-form')).toBeVisible();
    await isAccessible(teacher, 'account');
    await teacher.goto(`${server.origin}/teach`);
    const code = await openClass(server, teacher, { signIn: false });
    await teacher.locator('.door summary').click();
    await isAccessible(teacher, 'an empty class');
    await teacher.locator('.door summary').click();
    const link = await teacher.evaluate(async () => {
      const path = location.pathname.replace('/teach/class/', '/api/classes/');
      return ((await (await fetch(`${path}/projector`, { method: 'POST' })).json()) as { link: string }).link;
    });
    const projector = await open(LAPTOP);
    await projector.goto(`${server.origin}${link}`);
    await expect(projector.getByRole('heading', { level: 1 })).toHaveText(code);
    await isAccessible(projector, 'projector');

    const page = await open(PHONE);
    await page.goto(`${server.origin}/j/NOSUCH`);
    await page.locator('form [type=submit]').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await isAccessible(page, 'join, refused');
    await page.goto(`${server.origin}/j/${code}`);
    await page.locator('form [type=submit]').click();
    await isAccessible(page, 'lobby');
    await page.locator('button.primary').click();
    await expect(page.locator('.briefing')).toBeVisible();
    await isAccessible(page, 'briefing');
    await page.locator('.briefing button.primary').click();

    const move = async (flags: readonly string[], seq: string, ack: string, becomes: string) => {
      for (const flag of ['SYN', 'ACK']) {
        await page.getByRole('checkbox', { name: flag, exact: true }).setChecked(flags.includes(flag));
      }
      await page.locator('[data-field=seq]').fill(seq);
      await page.locator('[data-field=ack]').fill(ack);
      await page.locator('[data-field=becomes]').selectOption(becomes);
      await page.locator('form.composer [type=submit]').click();
    };
    await expect(page.locator('.event')).toContainText('OPEN');
    await move(['SYN', 'ACK'], 'x+1', '0', 'ESTABLISHED');
    await expect(page.locator('.composer [aria-invalid]').first()).toBeVisible();
    await isAccessible(page, 'play, refused');
    for (const tab of [1, 2, 3]) {
      await page.locator('nav.bottom button').nth(tab).click();
      await isAccessible(page, `play, tab ${tab}`);
    }
    await page.locator('nav.bottom button').first().click();
    await move(['SYN'], 'x', '', 'SYN-SENT');
    await expect(page.locator('.event')).toContainText('ACK');
    await teacher.locator('.pair').click();
    await expect(teacher.locator('#opened-pair')).toContainText('SYN');
    await isAccessible(teacher, 'class, a pair opened');
    await move(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
    await expect(page.locator('.debrief')).toBeVisible();
    await isAccessible(page, 'debrief');

    await teacher.locator('a[href^="/replay/"]').first().click();
    await expect(teacher.getByRole('slider')).toBeVisible();
    await isAccessible(teacher, 'replay');
    await page.goto(`${server.origin}/check`);
    await expect(page.locator('main')).toBeVisible();
    await isAccessible(page, 'check');
    await server.stop();
  });
}
