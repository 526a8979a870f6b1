import { type Browser, expect, test } from '@playwright/test';
import { freshPage, LAPTOP, openClass, seatPair } from './classroom.ts';
import { RunningServer } from './running-server.ts';
import type { Student } from './student.ts';

// Lessons with old segments, several connections, and choices: Ann, the client, on a phone, Bo on a laptop.

let server: RunningServer;
test.beforeEach(async () => {
  server = await RunningServer.start();
});
test.afterEach(() => server.stop());

async function playing(browser: Browser, title: string): Promise<{ ann: Student; bo: Student }> {
  const code = await openClass(server, await freshPage(browser, LAPTOP), { only: title });
  return seatPair(server, browser, code);
}

/** Picks a call or a setting that the lesson leaves to the player. */
const picks = ({ page }: Student, name: string | RegExp) => page.getByRole('button', { name }).click();

/** The acknowledgment number of the segment that waits. */
async function ackSeen({ page }: Student): Promise<number> {
  const text = await page.locator('.event').innerText();
  return Number(/ack\D{0,3}(\d+)/.exec(text)?.[1]);
}

async function opens(student: Student): Promise<void> {
  await student.sees('Your application calls OPEN');
  await student.silent('LISTEN');
  await student.isAccepted();
}

/** A move that the referee accepts. */
async function moves(student: Student, ...move: Parameters<Student['send']>): Promise<void> {
  await student.sees(/arrived|calls/);
  await student.send(...move);
  await student.isAccepted();
}

async function hears(student: Student, becomes: string): Promise<void> {
  await student.sees('arrived');
  await student.silent(becomes);
  await student.isAccepted();
}

async function debriefed(students: readonly Student[], words: RegExp): Promise<void> {
  for (const { page } of students) {
    await expect(page.getByText(/\d+ of 100$/)).toBeVisible();
    await expect(page.locator('main')).toContainText(words);
  }
}

/** Nothing sticks out to the side. */
const fits = async ({ page }: Student) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

test('old-duplicate-syn: the client denies what it never sent, and the real SYN finds a listener', async ({
  browser,
}) => {
  const { ann, bo } = await playing(browser, 'An old SYN reaches the server');
  await opens(bo);
  await moves(ann, ['SYN'], 'x', null, 'SYN-SENT');
  // In LISTEN every SYN looks new.
  await moves(bo, ['SYN', 'ACK'], 'y', 'x+1', 'SYN-RECEIVED');
  await ann.sees('SYN');
  await ann.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await ann.isRefused(/✕/);
  await ann.send(['RST'], String(await ackSeen(ann)), null, 'SYN-SENT');
  await ann.isPraised('Right');
  await bo.sees('RST');
  await hears(bo, 'LISTEN');
  await bo.sees('SYN');
  await moves(bo, ['SYN', 'ACK'], 'y', 'x+1', 'SYN-RECEIVED');
  await moves(ann, ['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await hears(bo, 'ESTABLISHED');
  await debriefed([ann, bo], /figure 8/);
});

test('syn-flood: the backlog is full, and cookies let the client through', async ({ browser }) => {
  const { ann, bo } = await playing(browser, 'SYN flood');
  await opens(bo);
  for (let halfOpen = 1; halfOpen <= 2; halfOpen++) {
    await moves(bo, ['SYN', 'ACK'], 'y', 'x+1', 'LISTEN');
    await expect(bo.page.getByRole('navigation', { name: 'Connections' })).toContainText(
      `Half-open: ${halfOpen} of 2`,
    );
  }
  await moves(ann, ['SYN'], 'x', null, 'SYN-SENT');
  await bo.sees('SYN');
  await bo.send(['SYN', 'ACK'], 'y', 'x+1', 'LISTEN');
  await bo.isRefused('a place that is not there');
  await picks(bo, 'SYN cookies on');
  await expect(bo.page.getByText('SYN cookies on: holds')).toBeVisible();
  await moves(bo, ['SYN', 'ACK'], 'y', 'x+1', 'LISTEN');
  await moves(ann, ['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await ann.sees('SEND 100');
  await moves(ann, ['ACK'], 'x+1', 'y+1', 'ESTABLISHED', '100');
  await hears(bo, 'LISTEN');
  await expect(bo.page.getByRole('navigation', { name: 'Connections' })).toContainText(':49200');
  await bo.sees('100');
  await moves(bo, ['ACK'], 'y+1', 'x+101', 'ESTABLISHED');
  await ann.sees('arrived');
  await fits(ann);
  await hears(ann, 'ESTABLISHED');
  await debriefed([ann, bo], /What does a SYN flood use up/);
  for (const { page } of [ann, bo]) await expect(page.locator('.ladder')).toContainText('198.51.100.7:1024');
  await fits(ann);
});

test('port-famine: one port waits 2 MSL, the other serves the rest', async ({ browser }) => {
  // Thirty moves of two people: a ceiling for what hangs, not a budget.
  test.setTimeout(300_000);
  const { ann, bo } = await playing(browser, 'Port famine');
  await opens(bo);
  const request = async (conn: string, seq: string, ack: string, end: string) => {
    await picks(ann, `SEND 100 on ${conn}`);
    await moves(ann, ['ACK'], seq, ack, 'ESTABLISHED', '100');
    await bo.sees('100');
    await moves(bo, ['ACK'], ack, end, 'ESTABLISHED');
    await hears(ann, 'ESTABLISHED');
  };
  const connects = async (conn: string, before = async () => {}) => {
    await picks(ann, new RegExp(`OPEN.*on ${conn}`));
    await moves(ann, ['SYN'], 'x', null, 'SYN-SENT');
    await before();
    await bo.sees('SYN');
    await moves(bo, ['SYN', 'ACK'], 'y', 'x+1', 'LISTEN');
  };
  await connects(':49200');
  await moves(ann, ['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await request(':49200', 'x+1', 'y+1', 'x+101');
  await picks(ann, 'CLOSE on :49200');
  await moves(ann, ['FIN', 'ACK'], 'x+101', 'y+1', 'FIN-WAIT-1');
  await bo.sees('FIN');
  await moves(bo, ['ACK'], 'y+1', 'x+102', 'CLOSE-WAIT');
  await picks(bo, 'CLOSE on :49200');
  await moves(bo, ['FIN', 'ACK'], 'y+1', 'x+102', 'LAST-ACK');
  await ann.sees('FIN');
  await moves(ann, ['ACK'], 'x+102', 'y+2', 'TIME-WAIT');
  const tabs = ann.page.getByRole('navigation', { name: 'Connections' });
  await expect(tabs.getByRole('button', { name: /:49200/ })).toContainText('TIME-WAIT');
  // The port is taken: no OPEN is offered for it.
  await expect(ann.page.getByRole('button', { name: /OPEN.*on :49200/ })).toHaveCount(0);
  await fits(ann);
  await ann.page.getByRole('button', { name: 'TCB' }).click();
  await expect(ann.page.locator('.host-table')).toContainText(/TIME-WAIT for [\d.]+ s more/);
  await ann.page.getByRole('button', { name: 'Move' }).click();

  // The ACK of the server's FIN came before the SYN.
  await connects(':49201', () => hears(bo, 'CLOSED'));
  await moves(ann, ['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  for (const at of [1, 101, 201]) await request(':49201', `x+${at}`, 'y+1', `x+${at + 100}`);
  await debriefed([ann, bo], /What if TIME-WAITs pile up/);
});
