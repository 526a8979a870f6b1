import { type Browser, expect, test } from '@playwright/test';
import { freshPage, LAPTOP, openClass, seatPair } from './classroom.ts';
import { RunningServer } from './running-server.ts';
import type { Student } from './student.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await RunningServer.start();
});
test.afterEach(() => server.stop());

async function playing(browser: Browser, title: string): Promise<{ ann: Student; bo: Student }> {
  const code = await openClass(server, await freshPage(browser, LAPTOP), title);
  return seatPair(server, browser, code);
}

test('reordered-data: several segments at once, several arrivals at once, a hole on either side', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { ann, bo } = await playing(browser, 'Segments out of order');
  await expect(ann.page.getByRole('heading', { level: 1 })).toContainText('Three there, three back');

  await ann.sees('Your application calls SEND 300');
  // Segments numbered one by one, as if seq counted them.
  await ann.sendText(['u', 'u+1', 'u+2'], 'v', 'ESTABLISHED');
  await ann.page.screenshot({ path: '/tmp/gen/s1.png' });
  await ann.isRefused('Not accepted');
});
