import { expect, test } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { freshPage, LAPTOP, openClass, seatPair } from './classroom.ts';
import { RunningServer } from './running-server.ts';

test('consequences: a wrong ACK goes out, the server has to answer it with a RST, and the handshake still stands', async ({
  browser,
}) => {
  const server = await RunningServer.start();
  const teacher = await freshPage(browser, LAPTOP);
  await teacher.goto(server.signInLink);
  await teacher.getByLabel('Wrong segments').selectOption('Go out all the same');
  const code = await openClass(server, teacher, { signIn: false });
  const { ann, bo } = await seatPair(server, browser, code);
  await ann.sees('Your application calls OPEN');
  await bo.silent('LISTEN');
  await ann.send(['SYN'], 'x', null, 'SYN-SENT');
  await bo.sees('SYN');
  await bo.send(['SYN', 'ACK'], 'y', 'x+1', 'SYN-RECEIVED');
  await ann.sees('A segment arrived');

  await ann.send(['ACK'], 'x+1', 'y+2', 'ESTABLISHED');
  await ann.isRefused('went out all the same');
  await isAccessible(ann.page, 'play, what was refused went out');
  await expect(ann.page.locator('.ladder-table')).toContainText('refused, sent all the same');
  // The clock of the relaxed pace goes on when she has answered: both are under way then, the wrong one first.
  await ann.mend('ack', 'y+1');
  await ann.sendAgain();
  await bo.sees('ACK');
  await bo.silent('ESTABLISHED');
  await bo.isRefused(/✕/);
  // RFC 9293, 3.10.7.4, SYN-RECEIVED: an unacceptable ACK earns <SEQ=SEG.ACK><CTL=RST>; the right one then does its work.
  await bo.send(['RST'], 'y+2', null, 'ESTABLISHED');
  // RFC 5961, 3.2: in the window, but not where the next octet is expected: a challenge ACK.
  await ann.sees('RST');
  await ann.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await bo.sees('ACK');
  await bo.silent('ESTABLISHED');
  await expect(bo.page.locator('.total')).toBeVisible();
  await server.stop();
});
