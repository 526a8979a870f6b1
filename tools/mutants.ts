// `npm run mutants`: puts one deliberate error at a time into the TCP engine; each must be noticed by a test of its rule.
// With a number it tries only that many, spread over the list.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';
import { MUTANTS, type Mutant } from './mutants/list.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pathOf = (file: string): string => `${root}shared/tcp/${file}`.replaceAll('\\', '/');

/** The titles of the tests that failed; `mutant` null runs them on the source as it is. */
const failuresWith = async (mutant: Mutant | null, { rule, test }: Mutant): Promise<readonly string[]> => {
  const vitest = await startVitest(
    'test',
    [`shared/tcp/${test}`],
    {
      root,
      config: false,
      watch: false,
      // What one mutant was made into must not be found by the next.
      fsModuleCache: false,
      cache: false,
      reporters: [{}],
      include: ['shared/tcp/**/*.test.ts'],
      testNamePattern: `\\[${rule}\\]`,
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform: (code, id) =>
            mutant !== null && id === pathOf(mutant.file) ? code.replace(mutant.from, () => mutant.to) : null,
        },
      ],
    },
  );
  const titles = (state: 'passed' | 'failed') =>
    vitest.state
      .getTestModules()
      .flatMap((module) => [...module.children.allTests(state)].map((one) => one.fullName));
  const failed = titles('failed');
  const ran = failed.length + titles('passed').length;
  await vitest.close();
  if (ran === 0) throw new Error(`No test of [${rule}] in ${test} ran (${mutant?.name ?? 'no mutant'}).`);
  return failed;
};

const most = Number(process.argv[2] ?? MUTANTS.length);
const chosen = MUTANTS.filter(
  (_, i) => Math.floor((i * most) / MUTANTS.length) !== Math.floor(((i - 1) * most) / MUTANTS.length),
);
const trouble: string[] = [];
const sound = new Set<string>();
for (const mutant of chosen) {
  const places = readFileSync(pathOf(mutant.file), 'utf8').split(mutant.from).length - 1;
  if (places !== 1) {
    trouble.push(`${mutant.name}: stands in ${mutant.file} ${places} times`);
    continue;
  }
  const tests = `${mutant.test} ${mutant.rule}`;
  if (!sound.has(tests)) {
    const failed = await failuresWith(null, mutant);
    if (failed.length > 0) trouble.push(`${tests}: fails without any mutant`);
    sound.add(tests);
  }
  const [killer] = await failuresWith(mutant, mutant);
  if (killer === undefined) trouble.push(`${mutant.name}: not noticed by [${mutant.rule}]`);
  process.stdout.write(
    `${killer === undefined ? 'ALIVE ' : 'killed'} ${mutant.name} — ${killer ?? mutant.rule}\n`,
  );
}
process.stdout.write(`${chosen.length - trouble.length} of ${chosen.length} mutants killed\n`);
for (const one of trouble) process.stderr.write(`${one}\n`);
process.exitCode = trouble.length > 0 ? 1 : 0;
