import { expect, test } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { freshPage, LAPTOP, openClass, PHONE } from './classroom.ts';
import { RunningServer } from './running-server.ts';
import { Student } from './student.ts';

test('[H5] another device takes the seat over by the code that the first one shows', async ({ browser }) => {
  const server = await RunningServer.start();
  const code = await openClass(server, await freshPage(browser, LAPTOP));
  const phone = new Student(await freshPage(browser, PHONE));
  await phone.join(server.origin, code, 'Ann');
  await phone.choose('Play with the bot meanwhile');
  await phone.choose('Go on on another device');
  await phone.page.getByText('No camera?').click();
  await isAccessible(phone.page, 'the seat as a code');
  const link = await phone.page.locator('.another-device code').innerText();

  const laptop = new Student(await freshPage(browser, LAPTOP));
  await laptop.page.goto(link);
  await laptop.begin();
  await laptop.sees('Your application calls OPEN');
  expect(new URL(laptop.page.url()).hash).toBe('');
  await expect(phone.page.getByText('Your seat is open in another tab or on another device')).toBeVisible();
  await isAccessible(phone.page, 'the seat is elsewhere');
  await laptop.send(['SYN'], 'x', null, 'SYN-SENT');
  await phone.choose('Use it here');
  await phone.sees('A segment arrived');
  await server.stop();
});

test('[H5] a second tab asks who sits there, takes the seat over where it was, and gives it back', async ({
  browser,
}) => {
  const server = await RunningServer.start();
  const code = await openClass(server, await freshPage(browser, LAPTOP));
  const first = new Student(await freshPage(browser, PHONE));
  await first.join(server.origin, code, 'Ann');
  await first.choose('Play with the bot meanwhile');
  await first.begin();
  await first.sees('Your application calls OPEN');

  const second = new Student(await first.page.context().newPage());
  await second.page.goto(server.origin);
  await second.choose('Go on as Ann');
  await second.begin();
  await second.sees('Your application calls OPEN');
  await expect(first.page.getByText('Your seat is open in another tab')).toBeVisible();
  await second.send(['SYN'], 'x', null, 'SYN-SENT');
  await second.sees('A segment arrived');

  await first.choose('Use it here');
  await first.sees('A segment arrived');
  await expect(second.page.getByText('Your seat is open in another tab')).toBeVisible();
  await first.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await expect(first.page.getByText('100 of 100')).toBeVisible();
  await server.stop();
});
