// `npm test`: the checks, the unit tests, the client build and the browser tests, then one line that counts.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.mjs';
import { chromium } from './chromium.mjs';
import { asProgram, buildClient, hand, packageCommand, root, say, Trouble } from './prepare.mjs';

/** Runs the browser tests. @returns {Promise<{ passed: number, failed: number, leftOut?: string }>} */
async function browserTests() {
  try {
    await buildClient();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    say(`FAILED client build\n${error.message}`);
    return { passed: 0, failed: 1, leftOut: 'the client could not be built' };
  }
  say('ok     client build');
  const browser = await chromium();
  // A machine that guards the main branch must not pass because it lacks a browser.
  if ('reason' in browser) return { passed: 0, failed: process.env.CI ? 1 : 0, leftOut: browser.reason };
  const report = join(root, 'test-results', 'playwright.json');
  rmSync(report, { force: true });
  const code = await hand(
    packageCommand('@playwright/test', ['test', '--pass-with-no-tests'], 'playwright'),
    browser.env,
  );
  return countPlaywright(report, code);
}

/** A run that broke before or beside its tests counts as one failure. */
function countPlaywright(report, code) {
  try {
    const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, 'utf8')).stats;
    return { passed: expected + flaky, failed: Math.max(unexpected, code === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: code === 0 ? 0 : 1 };
  }
}

await asProgram(async () => {
  const units = await check();
  const browsers = await browserTests();
  if (browsers.leftOut) say(`\nLeft out: the browser tests (${browsers.leftOut}).`);
  const failed = units.failed + browsers.failed;
  say(`\n${units.passed + browsers.passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
