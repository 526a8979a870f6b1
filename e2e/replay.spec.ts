import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { freshPage, handshake, LAPTOP, openClass, seatPair } from './classroom.ts';
import { RunningServer } from './running-server.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await RunningServer.start();
});
test.afterAll(async () => {
  await server.stop();
});

const at = (page: Page) => page.getByRole('slider', { name: 'Step of the match' });

/** What is saved when this button is pressed. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a match is looked at, gone on with otherwise, shared and taken away', async ({ browser }) => {
  test.setTimeout(180_000);
  const teacher = await freshPage(browser, LAPTOP);
  const code = await openClass(server, teacher);
  const { ann, bo } = await seatPair(server, browser, code);
  await handshake(ann, bo);
  await ann.sees('A segment arrived');
  await ann.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await bo.sees('A segment arrived');
  await bo.silent('ESTABLISHED');
  await expect(ann.page.getByText('95 of 100')).toBeVisible();

  // Until the teacher has closed the round, others are still playing on the same network.
  await expect(ann.page.getByText('opens when your teacher closes the round')).toBeVisible();
  await teacher.getByRole('button', { name: 'Close a round' }).click();
  await teacher.getByRole('button', { name: 'Close the round of Three-way handshake' }).click();
  await expect(teacher.getByText('closed', { exact: true })).toBeVisible();
  await teacher.getByRole('button', { name: 'Done' }).click();
  const fetched: string[] = [];
  bo.page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await bo.page.getByRole('link', { name: /Open the replay/ }).click();

  // The scrubber: by keyboard, by move, to a refusal, as one player saw it.
  const replay = bo.page;
  await expect(at(replay)).toHaveValue('0');
  // The page came with all its texts: one that waits for some more would begin again, and lose the key.
  await replay.keyboard.press('End');
  await expect(replay.getByText('The goal is reached: the match is over.')).toBeVisible();
  expect(fetched.filter((path) => path.endsWith('/log'))).toHaveLength(1);
  await replay.getByRole('button', { name: 'Previous refusal' }).click();
  await expect(replay.getByRole('heading', { name: 'The server’s move was refused' })).toBeVisible();
  await replay.getByRole('radio', { name: 'what the client saw' }).check();
  await expect(replay.getByText('Nothing that this player sees')).toBeVisible();
  await replay.getByRole('radio', { name: 'both hosts' }).check();
  await replay.getByRole('combobox', { name: 'One step is' }).selectOption('move');
  await replay.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(replay.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(at(replay)).toHaveValue((await at(replay).getAttribute('max')) ?? '');

  // A link to this moment, in another browser of the teacher's.
  await replay.getByRole('button', { name: 'Previous refusal' }).click();
  await expect(replay).toHaveURL(new RegExp(`#step=${await at(replay).inputValue()}$`));
  await teacher.goto(replay.url());
  await expect(teacher.getByRole('heading', { name: 'The server’s move was refused' })).toBeVisible();

  // What if the client's ACK had been lost?
  await replay.keyboard.press('End');
  await replay.getByRole('button', { name: 'One step back' }).click();
  await expect(replay.getByRole('heading', { name: 'The client moves' })).toBeVisible();
  await replay.getByRole('button', { name: '… it had been lost?' }).click();
  await expect(replay.getByText(/What if: the goal is reached after/)).toBeVisible();
  await expect(replay.locator('[data-of=branch] .differs')).not.toHaveCount(0);
  await expect(replay.locator('[data-of=branch]')).toContainText('lost in the network');
  await replay.getByRole('button', { name: 'Save this what-if' }).click();
  await replay.getByRole('link', { name: 'Open its page' }).click();
  await expect(replay.getByText(/What if: the goal is reached after/)).toBeVisible();
  await isAccessible(replay, 'replay');
  const shared = replay.url();

  // The partner opens it on a phone, and plays a seat of the match otherwise.
  await ann.page.goto(shared);
  await expect(ann.page.getByText(/What if: the goal is reached after/)).toBeVisible();
  await ann.page.getByRole('link', { name: 'The match' }).click();
  await expect(ann.page.getByRole('link', { name: /what the client sends is lost/ })).toBeVisible();
  await ann.page.getByRole('button', { name: '… I were the client from here on?' }).click();
  await ann.sees('Your application calls OPEN');
  await ann.send(['SYN'], 'x', null, 'SYN-SENT');
  await ann.sees('A segment arrived');
  await ann.send(['RST'], 'x+1', null, 'CLOSED');
  await ann.isRefused(/✕/);
  await isAccessible(ann.page, 'a student’s replay');
  await ann.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');
  await expect(ann.page.getByText(/What if: the goal is reached after/)).toBeVisible();

  // The ladder is taken away: as pictures, as an exam sheet with its key, as a log that opens again.
  await teacher.getByText('Take it away').click();
  await teacher.getByRole('checkbox', { name: 'seq', exact: true }).check();
  await teacher.getByRole('checkbox', { name: 'states' }).check();
  await isAccessible(teacher, 'a saved branch');
  const svg = await saved(teacher, 'Picture (SVG)');
  expect(svg.name).toBe('three-way-handshake-sheet.svg');
  expect(svg.bytes.toString()).toContain('seq=____');
  expect(svg.bytes.toString()).not.toMatch(/var\(|class=|ESTABLISHED|SYN-RECEIVED/);
  const png = await saved(teacher, 'Picture (PNG)');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect((await saved(teacher, 'Sheet as text')).bytes.toString()).toMatch(/SYN seq=____ +____/);
  expect((await saved(teacher, 'Key as text')).bytes.toString()).toMatch(/SYN seq=\d+ +SYN-SENT/);
  const log = await saved(teacher, 'Log');

  await teacher.goto(`${server.origin}/replay`);
  const file = { name: log.name, mimeType: 'application/x-ndjson', buffer: log.bytes };
  await teacher.getByLabel('Log file').setInputFiles(file);
  await expect(at(teacher)).toBeVisible();
  const broken = {
    ...file,
    buffer: Buffer.from(log.bytes.toString().replace('"seat":"clientHost"', '"seat":"serverHost"')),
  };
  await teacher.goto(`${server.origin}/replay`);
  await teacher.getByLabel('Log file').setInputFiles(broken);
  await expect(teacher.getByRole('alert')).toContainText('its checksum differs');
  await expect(at(teacher)).toBeVisible();

  await teacher.goto(`${server.origin}/replay/no-such-match`);
  await expect(teacher.getByRole('alert')).toContainText('There is no log of this match here');
});
