import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const run = (program: string, args: readonly string[], input = '', language = 'C') => {
  const env = { ...process.env, LC_ALL: language };
  const { stdout, status } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env,
    input,
  });
  return { lines: stdout.trimEnd().split('\n'), stdout, status };
};

const log = run('tools/play.ts', [
  'four-way-close',
  '--seed',
  '7',
  '--server',
  'close-wait-is-time-wait',
]).stdout;

test('the score of a log, with a sentence and the entry of every deduction; the same again', () => {
  const { lines, stdout, status } = run('tools/score.ts', ['-'], log);
  expect(status).toBe(0);
  const total = Number(/^(\d+) of 100, rubric \d+$/.exec(lines[0] ?? '')?.[1]);
  expect(total).toBeLessThan(100);
  expect(lines[1]).toBe('client: 30 of 30 for segments, 15 of 15 for states, 5 of 5 for economy');
  expect(lines[3]).toBe('segments sent: 4; a careful pair needs 4 on this network');
  const taken = lines.slice(4).map((line) => /^entry \d+, server: −(\d+)\. .*CLOSE-WAIT/.exec(line)?.[1]);
  expect(taken.length).toBeGreaterThan(0);
  expect(taken.reduce((sum, points) => sum + Number(points), 0)).toBe(100 - total);
  expect(run('tools/score.ts', ['-'], log).stdout).toBe(stdout);
  expect(run('tools/score.ts', ['-'], log, 'zh_CN.UTF-8').lines[0]).toContain('满分 100');
});

test('a damaged log is said to be one; who names none is told how', () => {
  expect(run('tools/score.ts', ['-'], log.split('\n').slice(0, 4).join('\n')).status).toBe(2);
  expect(run('tools/score.ts', []).status).toBe(1);
});
