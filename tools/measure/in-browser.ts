import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { startServer } from '../../server/testing/installation.ts';

const root = join(import.meta.dirname, '..', '..');
const debians = '/usr/bin/chromium';

/**
 * Runs `measure` with a Chromium of its own and a server that has the built pages.
 * @throws if the pages are not built
 */
export async function inBrowser<Result>(
  measure: (browser: Browser, origin: string) => Promise<Result>,
): Promise<Result> {
  const pages = join(root, 'dist', 'client');
  if (!existsSync(pages)) throw new Error('The pages are not built: npm run build');
  const server = await startServer({ pages });
  const executablePath = process.env.CHROMIUM || (existsSync(debians) ? debians : undefined);
  const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
  try {
    return await measure(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}
