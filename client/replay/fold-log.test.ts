import { expect, test } from 'vitest';
import { logOfHandshake } from '../testing/logs.ts';
import { foldLog } from './fold-log.ts';
import { readLog } from './read-log.ts';

const log = logOfHandshake();
const lines = log.trimEnd().split('\n');
const fold = (text: string) => foldLog(readLog(text), () => {});
/** The last line is a move, made when the match ended. */
const last = lines.length - 1;
const withLine = (at: number, line: string) => lines.map((old, i) => (i === at ? line : old)).join('\n');

test('a whole log gives the match after every entry', async () => {
  const { matches, damage } = await fold(log);
  expect(damage).toBeNull();
  expect(matches).toHaveLength(lines.length);
  expect(matches.at(-1)?.position.outcome).toMatchObject({ type: 'goal' });
});

test.each([
  ['nothing at all', '', 1, 'empty'],
  ['no JSON in its first line', 'hello', 1, 'not-json'],
  ['no header', lines.slice(1).join('\n'), 1, 'no-header'],
  [
    'a format of another time',
    withLine(0, lines[0]!.replace('"format":1', '"format":99')),
    1,
    'other-format',
  ],
  [
    'a header without a lesson that can be played',
    withLine(0, '{"type":"header","format":1,"lesson":{},"iss":{}}'),
    1,
    'no-header',
  ],
] as const)('%s: nothing is shown', async (_, text, line, reason) => {
  expect(await fold(text)).toEqual({ matches: [], damage: { line, reason } });
});

test.each([
  ['a line cut in the middle', withLine(5, lines[5]!.slice(0, 40)), 6, 'not-json'],
  ['a line that is no entry', withLine(5, '{"type":"applause"}'), 6, 'bad-entry'],
  [
    'an entry of another position',
    withLine(5, lines[5]!.replace(/"before":"./, '"before":"!')),
    6,
    'does-not-fit',
  ],
  ['a missing line', lines.filter((_, i) => i !== 5).join('\n'), 6, 'does-not-fit'],
  [
    'an entry of another time',
    withLine(last, lines[last]!.replace(/"t":\d+/, '"t":7')),
    last + 1,
    'does-not-fit',
  ],
] as const)('%s: what comes before is shown', async (_, text, line, reason) => {
  const { matches, damage } = await fold(text);
  expect(damage).toEqual({ line, reason });
  expect(matches).toHaveLength(line - 1);
});

test('a line that somebody went away is a step in which nothing changes', async () => {
  const { before } = JSON.parse(lines[3]!) as { before: string };
  const hold = JSON.stringify({ type: 'hold', seat: 'clientHost', away: true, t: 0, before });
  const { matches, damage } = await fold(lines.toSpliced(3, 0, hold).join('\n'));
  expect(damage).toBeNull();
  expect(matches).toHaveLength(lines.length + 1);
  expect(matches[3]?.position).toBe(matches[2]?.position);
  expect(matches[3]?.away.clientHost).toBe(true);
});
