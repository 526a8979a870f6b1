import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const debians = '/usr/bin/chromium';
// Undefined means the one that `playwright install chromium` fetched.
const executablePath = process.env.CHROMIUM || (existsSync(debians) ? debians : undefined);

/** Tests start the servers they need themselves, each on a free port. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  workers: 1,
  // Ceilings for what hangs, not budgets: a loaded machine takes its time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  use: {
    headless: true,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});
