import { expect, test } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { freshPage, LAPTOP, openClass, PHONE } from './classroom.ts';
import { RunningServer } from './running-server.ts';
import { Student } from './student.ts';

/** Five times slower than TCP: a retransmission timer of 6 s runs out after 30 s, a journey takes 5 s. */
const STRETCH = '5';

test('in the live pace a slow partner looks like loss: the clock counts down, the SYN goes out again', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const server = await RunningServer.start();
  const teacher = await freshPage(browser, LAPTOP);
  await teacher.goto(server.signInLink);
  await teacher.getByRole('combobox', { name: 'Pace' }).selectOption('live');
  await teacher.getByRole('combobox', { name: 'How slowly the clock runs' }).selectOption(STRETCH);
  const code = await openClass(server, teacher, { signIn: false });

  const ann = new Student(await freshPage(browser, PHONE));
  const bo = new Student(await freshPage(browser, LAPTOP));
  await ann.join(server.origin, code, 'Ann');
  await bo.join(server.origin, code, 'Bo');
  await ann.begin();
  await bo.begin();
  const clock = (student: Student) => student.page.locator('.live-clock');
  await expect(clock(ann)).toContainText('It starts when both applications');
  await ann.send(['SYN'], 'x', null, 'SYN-SENT');
  await bo.silent('LISTEN');
  await expect(clock(ann)).toContainText('5 times slower than TCP');
  await bo.sees('A segment arrived');

  // Bo looks at it and does nothing. Ann is told neither that, nor that anything has arrived.
  const timer = clock(ann).getByRole('timer');
  const left = async () => Number.parseInt(await timer.innerText(), 10);
  const before = await left();
  await isAccessible(ann.page, 'play, live');
  await expect.poll(left).toBeLessThan(before);
  await expect(ann.page.locator('.waiting')).not.toContainText('Bo has something to handle');
  const runsOut = { timeout: 45_000 };
  await expect(ann.page.locator('.event')).toContainText('The retransmission timer has run out', runsOut);
  await ann.send(['SYN'], 'x', null, 'SYN-SENT');
  await expect(bo.page.locator('.event li')).toHaveCount(2);

  // One SYN,ACK answers both, and the handshake goes on at its own speed.
  await bo.send(['SYN', 'ACK'], 'y', 'x+1', 'SYN-RECEIVED');
  await ann.sees('SYN');
  await ann.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await bo.sees('A segment arrived');
  await bo.silent('ESTABLISHED');
  await expect(ann.page.getByRole('heading', { name: 'What really happened' })).toBeVisible();
  await server.stop();
});
