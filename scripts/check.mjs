// `npm run check`: everything that needs no browser, the slow part last.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { asProgram, capture, hand, install, newNode, packageCommand, root, say } from './prepare.mjs';

/** Runs all checks. @returns {Promise<{ passed: number, failed: number }>} counted over the tests and the checks that failed */
export async function check() {
  install();
  const colors = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`;
  const steps = {
    'lock file': [newNode(), 'scripts/check-lock.mjs'],
    'format, lint and import arrows': packageCommand('@biomejs/biome', [
      'ci',
      '--error-on-warnings',
      colors,
      '.',
    ]),
    types: packageCommand('typescript', ['-p', 'tsconfig.json'], 'tsc'),
    'types of shared/ without DOM and Node': packageCommand(
      'typescript',
      ['-p', 'tsconfig.shared.json'],
      'tsc',
    ),
  };
  const results = await Promise.all(
    Object.entries(steps).map(async ([name, command]) => ({ name, ...(await capture(command)) })),
  );
  for (const { name, code, output } of results) {
    say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
    if (code !== 0) say(output);
  }
  const tests = await unitTests();
  return { passed: tests.passed, failed: tests.failed + results.filter(({ code }) => code !== 0).length };
}

async function unitTests() {
  const report = join(root, 'test-results', 'vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const code = await hand(
    packageCommand('vitest', ['run', '--passWithNoTests', ...reporters]),
    process.stdout.isTTY ? {} : { NO_COLOR: '1' },
  );
  return countVitest(report, code);
}

/** A run that broke before or beside its tests counts as one failure. */
function countVitest(report, code) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    for (const { status, fullName } of tests) {
      if (status === 'skipped' || status === 'pending')
        say(`Left out, it cannot be run on this machine: ${fullName}`);
    }
    return { passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

if (process.argv[1] === join(root, 'scripts', 'check.mjs')) {
  await asProgram(async () => ((await check()).failed === 0 ? 0 : 1));
}
