import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { closed, UNREAD, unfold } from '#shared/game/log-file/unfold.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { sayIn } from '../server/terminal.ts';
import { lessonLine } from './lessons/lesson-line.ts';
import { readArguments } from './play/read-arguments.ts';

/** Runs one of the programs in this folder, in English. */
function run(program: string, ...args: readonly string[]) {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const env = { ...process.env, LC_ALL: 'C' };
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', env });
  return { lines: stdout.trimEnd().split('\n'), stderr, status };
}

test('lessons: a line per lesson, with id, both titles, the canonical segments and what is proved', () => {
  const { lines, status } = run('lessons.ts');
  expect(status).toBe(0);
  const parts = lines.map((line) => line.split('\t'));
  expect(parts.map((line) => line.slice(0, 4).join('\t'))).toEqual([...LESSONS.values()].map(lessonLine));
  expect(lines[0]).toBe(
    'three-way-handshake\tThree-way handshake\t三次握手\tC→S SYN seq=x; S→C SYN,ACK seq=y ack=x+1; C→S ACK seq=x+1 ack=y+1\tproved within k=1, m=0: 298 positions',
  );
  for (const line of lines) {
    expect(line).toMatch(
      /^[a-z-]+\t[^\t]+\t[^\t]+\t[^\t]+\t(proved within k=[01], m=0: [\d,]+ positions|not settled after [\d,]+ positions \(k=1, m=0\)|free)$/,
    );
  }
});

test('play: the log that is printed can be folded to the goal; another seed plays another match', () => {
  const { lines, status } = run('play.ts', 'lost-last-ack', '--seed', '7', '--client', 'reference');
  expect(status).toBe(0);
  const { match, damage } = closed(lines.reduce(unfold, UNREAD));
  expect(damage).toBeNull();
  expect(match?.position.outcome?.type).toBe('goal');
  expect(match?.header).toMatchObject({ seed: 7, lesson: { id: 'lost-last-ack' } });
  expect(run('play.ts', 'lost-last-ack', '--seed', '8').lines).not.toEqual(lines);
});

test('play: a learner makes its mistake where the rate says so, and plays on', () => {
  const { lines, status } = run('play.ts', 'four-way-close', '--server', 'close-wait-is-time-wait');
  expect(status).toBe(0);
  const refused = lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ type }) => type === 'refused');
  expect(refused).toMatchObject([
    { seat: 'serverHost', findings: [{ code: 'close-wait-is-not-time-wait' }] },
  ]);
  const never = run('play.ts', 'four-way-close', '--server', 'close-wait-is-time-wait', '--rate', '0');
  expect(never.lines.some((line) => line.includes('refused'))).toBe(false);
  expect(run('play.ts', 'four-way-close', '--rate', '2').stderr).toContain('from 0 to 1');
});

test('play: who asks for what there is not is told so, and gets no log', () => {
  const { lines, stderr, status } = run('play.ts', 'no-such-lesson');
  expect({ lines, status }).toEqual({ lines: [''], status: 1 });
  expect(stderr).toMatch(/no lesson no-such-lesson.*three-way-handshake, lost-syn/);
});

const say = sayIn({ LC_ALL: 'C' });

test.each([
  [['refused', '--server', 'hasty'], /no bot hasty\. There are: reference/],
  [['refused', '--client', 'toString'], /no bot toString/],
  [['refused', '--seed', '-1'], /Usage/],
  [['refused', '--seed=-1'], /whole number/],
  [['refused', '--seed', 'x'], /whole number/],
  [[], /Usage/],
  [['refused', 'lost-syn'], /Usage/],
  [['refused', '--bot', 'reference'], /Usage/],
])('play %j: what is wrong is said, and what there is', (args, words) => {
  expect(readArguments(args, say)).toEqual({ wrong: expect.stringMatching(words) });
});

test('replay: folds what play has printed, and prints the ladder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ackademy-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const log = join(folder, 'log.jsonl');
  writeFileSync(log, `${run('play.ts', 'three-way-handshake').lines.join('\n')}\n`);
  const { lines, stderr, status } = run('replay.ts', log, '--letters');
  expect({ status, lines: lines.map((line) => line.replaceAll(/ {2,}/g, '  ').trim()) }).toEqual({
    status: 0,
    lines: [
      '0.0  S  OPEN  -  LISTEN',
      '0.0  C  OPEN  SYN seq=x  SYN-SENT',
      expect.stringMatching(/S {2}SYN {2}SYN,ACK seq=y ack=x\+1 {2}SYN-RECEIVED/),
      expect.stringMatching(/C {2}SYN,ACK {2}ACK seq=x\+1 ack=y\+1 {2}ESTABLISHED/),
      expect.stringMatching(/S {2}ACK {2}- {2}ESTABLISHED/),
    ],
  });
  expect(stderr).toMatch(/every hash is right/);
  writeFileSync(log, readFileSync(log, 'utf8').replace('"n":3', '"n":4'));
  const damaged = run('replay.ts', log);
  expect(damaged.status).toBe(2);
  expect(damaged.lines).toHaveLength(2);
  expect(damaged.stderr).toMatch(/damaged in line 4(.|\n)*missing/);
  const none = run('replay.ts', 'no-such-file');
  expect(none.status).toBe(1);
  expect(none.stderr).toMatch(/cannot be opened/);
});
