import { expect, test } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { freshPage, PHONE } from './classroom.ts';
import { RunningServer } from './running-server.ts';
import { Student } from './student.ts';

test('alone on a phone: three mistakes, hints with their price, a move taken back, the questions', async ({
  browser,
}) => {
  const server = await RunningServer.start();
  try {
    const page = await freshPage(browser, PHONE);
    const student = new Student(page);
    await page.goto(server.origin);
    await page.getByRole('link', { name: 'Practise alone, without a class' }).click();
    await expect(page.getByRole('button', { name: 'Three-way handshake', exact: true })).toBeVisible();
    await isAccessible(page, 'practice');
    await page.getByRole('button', { name: 'Three-way handshake', exact: true }).click();

    // The numbers are fresh each time; letters are the same.
    await student.sees('OPEN');
    await student.send(['SYN', 'ACK'], 'x', '0', 'SYN-SENT');
    await student.isRefused('point');
    await student.send(['SYN'], 'x', null, 'ESTABLISHED');
    await student.isRefused('point');
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect(page.getByText('1 move taken back')).toBeVisible();
    await student.send(['SYN'], 'x', null, 'SYN-SENT');

    await student.sees('SYN');
    await student.send(['ACK'], 'x', 'y', 'ESTABLISHED');
    await student.isRefused('SYN');
    await page.getByRole('button', { name: 'Hint: what is it about? free' }).click();
    await expect(page.getByText(/It cannot know that its own has arrived/)).toBeVisible();
    await page.getByRole('button', { name: /^Hint: which field\?/ }).click();
    await expect(page.getByText(/^Look at (seq|ack)/)).toBeVisible();
    await page.getByRole('button', { name: /^Hint: what stands in it\?/ }).click();
    await expect(page.locator('.hints')).toContainText(/(seq|ack)=\d+/);
    await isAccessible(page, 'play with hints');

    // Whoever reloads goes on where they were.
    await page.reload();
    await student.sees('SYN');
    await expect(page.locator('.hints')).toContainText(/(seq|ack)=\d+/);
    await student.send(['ACK'], 'x+1', 'y+1', 'ESTABLISHED');

    await expect(page.getByRole('heading', { name: 'The match is over' })).toBeVisible();
    await expect(page.getByText('The score counts the moves that stand; 1 were taken back.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Next: / })).toBeVisible();
    await page.getByRole('button', { name: 'What have you understood?' }).click();
    await page.getByRole('button', { name: /They are enough if the server first compares/ }).click();
    await expect(page.getByText(/^What many believe: A server can tell an old SYN/)).toBeVisible();
    await isAccessible(page, 'questions');
    await page.getByRole('button', { name: 'Next question' }).click();
    await expect(page.getByText(/^Question 2 of/)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Words' }).click();
    await page.getByRole('searchbox').fill('SYN_RCVD');
    await expect(page.locator('dt.state')).toHaveText(['SYN-RECEIVED']);
    await page.getByRole('button', { name: 'Close', exact: true }).click();

    await page.getByRole('button', { name: /^Once more, with other numbers/ }).click();
    await student.sees('OPEN');
  } finally {
    await server.stop();
  }
});
