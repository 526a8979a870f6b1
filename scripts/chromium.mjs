// Finds a Chromium for the browser tests, or gets one.
import { existsSync } from 'node:fs';
import { capture, newNode, packageCommand, say } from './prepare.mjs';

const debians = '/usr/bin/chromium';
const minute = 60_000;

/** @returns {Promise<{ env: Record<string, string> } | { reason: string }>} what Playwright's environment needs */
export async function chromium() {
  const named = process.env.CHROMIUM;
  if (named)
    return (await runs(named)) ? { env: {} } : { reason: `$CHROMIUM is ${named}, which does not run` };
  if (await runs(debians)) return { env: { CHROMIUM: debians } };
  const reasons = [];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium with apt-get …');
    const failure = await fromDebian();
    if (!failure) return { env: { CHROMIUM: debians } };
    reasons.push(`apt-get: ${failure}`);
  }
  say('Fetching Chromium with Playwright …');
  const failure = await fromPlaywright();
  return failure ? { reason: [...reasons, `playwright install: ${failure}`].join('; ') } : { env: {} };
}

async function fromDebian() {
  const apt = ['apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::http::Timeout=20'];
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 5 * minute };
  // A stale list is often good enough, so only the installation decides.
  await capture([...apt, 'update'], options);
  const { code, output } = await capture(
    [...apt, 'install', '-y', '--no-install-recommends', 'chromium'],
    options,
  );
  if (code !== 0) return lastLine(output);
  return (await runs(debians)) ? undefined : 'the package it installed does not run';
}

async function fromPlaywright() {
  const install = packageCommand('@playwright/test', ['install', 'chromium'], 'playwright');
  const { code, output } = await capture(install, { timeoutMs: 5 * minute });
  if (code !== 0) return lastLine(output);
  const ask = "console.log(require('@playwright/test').chromium.executablePath())";
  const path = (await capture([newNode(), '-e', ask])).output.trim();
  return (await runs(path))
    ? undefined
    : 'the browser it fetched does not run (system libraries may be missing)';
}

async function runs(path) {
  if (!existsSync(path)) return false;
  // On Windows `--version` would open a window.
  return (
    process.platform === 'win32' || (await capture([path, '--version'], { timeoutMs: minute })).code === 0
  );
}

function lastLine(text) {
  return text.trim().split('\n').at(-1) || 'it failed without a word';
}
