import { expect, test } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { freshPage, LAPTOP, openClass, PHONE } from './classroom.ts';
import { CuttableLine } from './cuttable-line.ts';
import { RunningServer } from './running-server.ts';
import { Student } from './student.ts';

test('the line is cut in mid-move: it is said in words, what was typed stays, and the move goes out afterwards', async ({
  browser,
}) => {
  const line = await CuttableLine.open();
  const server = await RunningServer.start(undefined, { port: line.farPort, publicUrl: line.origin });
  const code = await openClass(server, await freshPage(browser, LAPTOP));
  const ann = new Student(await freshPage(browser, PHONE));
  await ann.join(line.origin, code, 'Ann');
  await ann.choose('Play with the bot meanwhile');
  await ann.begin();
  await ann.sees('Your application calls OPEN');
  await ann.page.getByRole('checkbox', { name: 'SYN', exact: true }).check();
  await ann.page.getByLabel(/^seq/).fill('x');

  line.cut();
  await expect(ann.page.locator('.status')).toContainText('connection lost');
  await expect(ann.page.getByText('Nothing is lost')).toBeVisible();
  await isAccessible(ann.page, 'play, without a line');
  await ann.page.getByLabel(/^My state becomes/).selectOption('SYN-SENT');
  // Sent while there is no line: it waits in the page.
  await ann.sendAgain();
  // What is only fetched now waits for the line, too.
  await ann.page.getByRole('button', { name: 'Words' }).click();
  line.mend();
  // By itself: whether somebody presses "Try now" first is a matter of luck.
  await expect(ann.page.locator('.status')).toContainText('connected');
  await expect(ann.page.getByRole('dialog')).toContainText('also called: SYN_SENT');
  await ann.page.keyboard.press('Escape');
  await ann.sees('A segment arrived');

  // In the middle of the next move the line breaks once more, and the page is loaded anew: the form is as it was.
  await ann.page.getByLabel(/^ack/).fill('y+1');
  line.cut();
  line.mend();
  await ann.page.reload();
  await ann.sees('A segment arrived');
  await expect(ann.page.getByLabel(/^ack/)).toHaveValue('y+1');
  await ann.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await expect(ann.page.getByText('100 of 100')).toBeVisible();
  await server.stop();
  line.close();
});
