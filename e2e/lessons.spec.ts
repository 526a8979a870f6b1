import { type Browser, expect, test } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { freshPage, LAPTOP, openClass, seatPair } from './classroom.ts';
import { RunningServer } from './running-server.ts';
import type { Student } from './student.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await RunningServer.start();
});
test.afterEach(() => server.stop());

/** Ann, the client, on a phone, and Bo, the server, on a laptop, in a class with just this lesson. */
async function playing(
  browser: Browser,
  title: string,
  studentTitle = title,
): Promise<{ ann: Student; bo: Student }> {
  const code = await openClass(server, await freshPage(browser, LAPTOP), { only: title });
  const { ann, bo } = await seatPair(server, browser, code);
  for (const { page } of [ann, bo])
    await expect(page.getByRole('heading', { level: 1 })).toContainText(studentTitle);
  return { ann, bo };
}

/** A segment that needs no answer. */
async function hears(student: Student, becomes: string): Promise<void> {
  await student.sees('A segment arrived');
  await student.silent(becomes);
  await student.isAccepted();
}

async function debriefed(students: readonly Student[], words: RegExp): Promise<void> {
  for (const { page } of students) {
    await expect(page.getByText(/\d+ of 100$/)).toBeVisible();
    await expect(page.locator('main')).toContainText(words);
  }
}

test('reordered-data: several segments and several arrivals at once, a hole on either side', async ({
  browser,
}) => {
  const { ann, bo } = await playing(browser, 'Segments out of order', 'Three there, three back');
  // Numbered as if seq counted segments.
  await ann.sees('Your application calls SEND 300');
  await ann.sendText(['x+1', 'x+2', 'x+3'], 'y+1', 'ESTABLISHED');
  await ann.isRefused(/segment 2/);
  await ann.mend('seq', 'x+101', 2);
  await ann.mend('seq', 'x+201', 3);
  await ann.sendAgain();
  await ann.isAccepted();

  // Segment 1: the last byte instead of the next. Segment 3: over the hole. Segment 2 fills it.
  await bo.sees('A segment arrived');
  await bo.send(['ACK'], 'y+1', 'x+100', 'ESTABLISHED');
  await bo.isRefused(/last byte/);
  await bo.mend('ack', 'x+101');
  await bo.sendAgain();
  await bo.isAccepted();
  await bo.sees('A segment arrived');
  await bo.send(['ACK'], 'y+1', 'x+301', 'ESTABLISHED');
  await bo.isRefused(/✕/);
  await bo.mend('ack', 'x+101');
  await bo.sendAgain();
  await bo.isAccepted();
  await bo.sees('A segment arrived');
  await bo.send(['ACK'], 'y+1', 'x+301', 'ESTABLISHED');
  await bo.isAccepted();

  // Three ACKs; nobody acknowledges an ACK.
  await ann.sees('A segment arrived');
  await ann.send(['ACK'], 'x+301', 'y+1', 'ESTABLISHED');
  await ann.isRefused(/✕/);
  for (let n = 0; n < 3; n += 1) await hears(ann, 'ESTABLISHED');

  await bo.sees('Your application calls SEND 300');
  await bo.sendText(['y+1', 'y+101', 'y+201'], 'x+301', 'ESTABLISHED');
  await bo.isAccepted();
  await expect(ann.page.locator('.event li')).toHaveCount(2);
  await ann.send(['ACK'], 'x+301', 'y+301', 'ESTABLISHED');
  await ann.isRefused(/✕/);
  await ann.mend('ack', 'y+1');
  await ann.sendAgain();
  await ann.isAccepted();
  await ann.sees('A segment arrived');
  await ann.send(['ACK'], 'x+301', 'y+301', 'ESTABLISHED');
  await ann.isAccepted();
  for (let n = 0; n < 2; n += 1) await hears(bo, 'ESTABLISHED');
  await debriefed([ann, bo], /never moves over a hole/);
});

test('lost-last-ack: the FIN comes again to a client in TIME-WAIT', async ({ browser }) => {
  const { ann, bo } = await playing(browser, 'Lost last ACK: why TIME-WAIT', 'The last word');
  await ann.sees('Your application calls CLOSE');
  await ann.send(['FIN', 'ACK'], 'u', 'v', 'FIN-WAIT-1');
  await ann.isAccepted();
  await bo.sees('A segment arrived');
  await bo.send(['ACK'], 'v', 'u', 'CLOSE-WAIT');
  await bo.isRefused(/FIN/);
  await bo.mend('ack', 'u+1');
  await bo.sendAgain();
  await bo.isAccepted();
  await hears(ann, 'FIN-WAIT-2');
  await bo.sees('Your application calls CLOSE');
  await bo.send(['FIN', 'ACK'], 'v', 'u+1', 'LAST-ACK');
  await bo.isAccepted();
  await ann.sees('A segment arrived');
  // Whoever goes at once will not be there when the FIN comes again.
  await ann.send(['ACK'], 'u+1', 'v+1', 'CLOSED');
  await ann.isRefused(/TIME-WAIT|2 MSL/);
  await ann.send(['ACK'], 'u+1', 'v+1', 'TIME-WAIT');
  await ann.isAccepted();

  await bo.sees('The retransmission timer has run out');
  await bo.send(['FIN', 'ACK'], 'v+1', 'u+1', 'LAST-ACK');
  await bo.isRefused(/✕/);
  await bo.mend('seq', 'v');
  await bo.sendAgain();
  await bo.isAccepted();
  await ann.sees('A segment arrived');
  await ann.silent('TIME-WAIT');
  await ann.isRefused(/✕/);
  await ann.send(['ACK'], 'u+1', 'v+1', 'TIME-WAIT');
  await ann.isAccepted();
  await hears(bo, 'CLOSED');
  await ann.sees('The TIME-WAIT timer has run out');
  await ann.silent('CLOSED');
  await debriefed([ann, bo], /What is TIME-WAIT good for/);

  // The same without TIME-WAIT stands beside it: on a laptop both ladders, on a phone one at a time.
  for (const { page } of [bo, ann]) {
    await page.getByRole('button', { name: 'See it side by side' }).click();
    const beside = page.getByRole('dialog', { name: 'Side by side' });
    await expect(beside.getByRole('region', { name: 'Not TCP: no TIME-WAIT' })).toContainText('RST');
    await isAccessible(page, 'side by side', 'dialog.beside');
  }
  await expect(bo.page.getByRole('region', { name: 'Your match' })).toBeVisible();
  await expect(ann.page.getByRole('region', { name: 'Your match' })).toBeHidden();
  await ann.page.getByRole('radio', { name: 'Your match' }).check();
  await expect(ann.page.getByRole('region', { name: 'Your match' })).toBeVisible();
});

test('half-close: the server goes on sending after the client’s FIN', async ({ browser }) => {
  const { ann, bo } = await playing(browser, 'Half-close: the phone call');
  await ann.sees('Your application calls CLOSE');
  await ann.send(['FIN', 'ACK'], 'u', 'v', 'CLOSED');
  await ann.isRefused(/✕/);
  await ann.send(['FIN', 'ACK'], 'u', 'v', 'FIN-WAIT-1');
  await ann.isAccepted();
  await bo.sees('A segment arrived');
  // Its own FIN, though its application has all its text still to send.
  await bo.send(['FIN', 'ACK'], 'v', 'u+1', 'LAST-ACK');
  await bo.isRefused(/✕/);
  await bo.send(['ACK'], 'v', 'u+1', 'CLOSE-WAIT');
  await bo.isAccepted();
  await hears(ann, 'FIN-WAIT-2');

  await bo.sees('Your application calls SEND 200');
  await bo.sendText(['v', 'v+100'], 'u+1', 'CLOSE-WAIT');
  await bo.isAccepted();
  await expect(ann.page.locator('.event li')).toHaveCount(2);
  // The FIN took a number: seq does not go back to u.
  await ann.send(['ACK'], 'u', 'v+200', 'FIN-WAIT-2');
  await ann.isRefused(/✕/);
  await ann.mend('seq', 'u+1');
  await ann.sendAgain();
  await ann.isAccepted();
  await hears(bo, 'CLOSE-WAIT');
  await bo.sees('Your application calls SEND 100');
  await bo.send(['ACK'], 'v+200', 'u+1', 'CLOSE-WAIT', '100');
  await bo.isAccepted();
  await ann.sees('A segment arrived');
  await ann.send(['ACK'], 'u+1', 'v+300', 'FIN-WAIT-2');
  await ann.isAccepted();
  await hears(bo, 'CLOSE-WAIT');
  await bo.sees('Your application calls CLOSE');
  await bo.send(['FIN', 'ACK'], 'v+300', 'u+1', 'LAST-ACK');
  await bo.isAccepted();
  await ann.sees('A segment arrived');
  await ann.send(['ACK'], 'u+1', 'v+301', 'TIME-WAIT');
  await ann.isAccepted();
  await hears(bo, 'CLOSED');
  await ann.sees('The TIME-WAIT timer has run out');
  await ann.silent('CLOSED');
  await debriefed([ann, bo], /cannot be refused, only heard/);
});

test('simultaneous-close: the FINs cross, both pass through CLOSING', async ({ browser }) => {
  const { ann, bo } = await playing(browser, 'Simultaneous close');
  await ann.sees('Your application calls CLOSE');
  await ann.send(['FIN', 'ACK'], 'u', 'v', 'FIN-WAIT-1');
  await ann.isAccepted();
  await bo.sees('Your application calls CLOSE');
  // The state of one whose peer has closed; then a bare FIN, as drawings have it, which is explained and costs nothing.
  await bo.send(['FIN', 'ACK'], 'y+1', 'x+1', 'CLOSE-WAIT');
  await bo.isRefused(/✕/);
  await bo.send(['FIN'], 'y+1', null, 'FIN-WAIT-1');
  await bo.isAccepted();

  await ann.sees('A segment arrived');
  await ann.send(['ACK'], 'x+2', 'y+2', 'TIME-WAIT');
  await ann.isRefused(/✕/);
  await ann.send(['ACK'], 'x+2', 'y+2', 'CLOSING');
  await ann.isAccepted();
  await bo.sees('A segment arrived');
  await bo.send(['ACK'], 'y+1', 'x+2', 'CLOSING');
  await bo.isRefused(/✕/);
  await bo.mend('seq', 'y+2');
  await bo.sendAgain();
  await bo.isAccepted();
  for (const student of [ann, bo]) await hears(student, 'TIME-WAIT');
  for (const student of [ann, bo]) {
    await student.sees('The TIME-WAIT timer has run out');
    await student.silent('CLOSED');
  }
  await debriefed([ann, bo], /What if both close first/);
});
