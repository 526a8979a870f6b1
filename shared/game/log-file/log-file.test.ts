import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { playByBots } from '../bots.ts';
import type { Entry, LogHeader } from '../log.ts';
import { newHeader, openMatch } from '../match.ts';
import type { DamageReason } from './format.ts';
import { closed, UNREAD, unfold } from './unfold.ts';
import { writeLog } from './write-log.ts';

/** A log of two bots, as the lines of a file. */
function logOf(lessonId: string): { header: LogHeader; entries: readonly Entry[]; lines: string[] } {
  const header = newHeader({ match: 'm1', lesson: LESSONS.get(lessonId)!, seed: 7 });
  const entries: Entry[] = [];
  const last = playByBots(openMatch(header), (entry) => entries.push(entry));
  return { header, entries, lines: writeLog(header, entries, last).trimEnd().split('\n') };
}
const { header, entries, lines } = logOf('lost-syn-ack');
const read = (texts: readonly string[]) => closed(texts.reduce(unfold, UNREAD));
const found = (texts: readonly string[]) => {
  const { damage, match } = read(texts);
  return damage && { ...damage, shown: match?.entries ?? null };
};

test('what is written is read back and folds to its end', () => {
  const log = read(lines);
  expect(log.damage).toBeNull();
  expect(log.match).toMatchObject({
    header,
    entries: entries.length,
    position: { outcome: { type: 'goal' } },
  });
});

test('the order of the keys, and spaces between them, change nothing', () => {
  const other = lines.map((line) => {
    const pairs = Object.entries(JSON.parse(line) as object).toReversed();
    return JSON.stringify(Object.fromEntries(pairs), null, 1).replaceAll('\n', ' ');
  });
  expect(read(other).damage).toBeNull();
});

test('a byte changed anywhere is found in its line, and what comes before is shown', () => {
  const at = fc
    .nat(lines.length - 1)
    .chain((line) => fc.tuple(fc.constant(line), fc.nat(lines[line]!.length - 1)));
  fc.assert(
    fc.property(at, fc.integer({ min: 33, max: 126 }), ([line, column], code) => {
      const old = lines[line]!;
      const damaged = old.slice(0, column) + String.fromCharCode(code) + old.slice(column + 1);
      fc.pre(damaged !== old);
      const log = read(lines.with(line, damaged));
      expect(log.damage?.line).toBe(line + 1);
      expect(log.match?.entries ?? -1).toBe(Math.min(line, entries.length + 1) - 1);
    }),
    { numRuns: 300 },
  );
});

const without = (at: number) => lines.toSpliced(at, 1);
const end = lines.length - 1;
test.each<[string, readonly string[], { line: number; reason: DamageReason; shown: number | null }]>([
  ['no line at all', [], { line: 1, reason: 'empty', shown: null }],
  ['another kind of file', ['hello'], { line: 1, reason: 'not-json', shown: null }],
  ['no header', lines.slice(1), { line: 1, reason: 'no-header', shown: null }],
  [
    'a header of later times',
    ['{"type":"header","format":99}'],
    { line: 1, reason: 'newer-format', shown: null },
  ],
  ['a line cut off', lines.with(5, lines[5]!.slice(0, 40)), { line: 6, reason: 'not-json', shown: 4 }],
  ['a line missing', without(5), { line: 6, reason: 'missing', shown: 4 }],
  ['a line twice', lines.toSpliced(5, 0, lines[4]!), { line: 6, reason: 'repeated', shown: 4 }],
  ['no end', lines.slice(0, -1), { line: end + 1, reason: 'no-end', shown: entries.length }],
  [
    'more behind the end',
    [...lines, lines[1]!],
    { line: end + 2, reason: 'after-end', shown: entries.length },
  ],
  [
    'a line without end',
    lines.with(3, `"${'x'.repeat(300_000)}"`),
    { line: 4, reason: 'line-too-long', shown: 2 },
  ],
])('%s', (_, texts, damage) => expect(found(texts)).toEqual(damage));

test('a line whose checksums are right but that no match can hold is found by the fold', () => {
  const elsewhere = entries.with(4, { ...entries[4]!, before: '0'.repeat(16) });
  const texts = writeLog(header, elsewhere, null).trimEnd().split('\n');
  expect(found(texts)).toEqual({ line: 6, reason: 'does-not-fit', shown: 4 });
  const later = writeLog({ ...header, engine: 99 }, elsewhere, null)
    .trimEnd()
    .split('\n');
  expect(found(later)?.reason).toBe('newer-rules');
  const unplayable = { ...header, lesson: { id: 'x' } } as unknown as LogHeader;
  expect(found(writeLog(unplayable, [], null).trimEnd().split('\n'))?.reason).toBe('unplayable');
});

test('an end that names another position', () => {
  const last = { ...read(lines).match!, position: openMatch(header).position };
  const texts = writeLog(header, entries, last).trimEnd().split('\n');
  expect(found(texts)).toEqual({ line: end + 1, reason: 'wrong-end', shown: entries.length });
});

describe('logs of older versions are read, and every hash of theirs is checked', () => {
  const folder = new URL('./fixtures/format-1/', import.meta.url);
  test.each(readdirSync(folder))('format 1, engine 2: %s', (file) => {
    const texts = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n');
    const log = read(texts);
    expect(log.damage).toBeNull();
    expect(log.match).toMatchObject({
      header: { format: 2, engine: 2, settings: { pace: 'relaxed' } },
      entries: texts.length - 1,
      position: { outcome: { type: 'goal' } },
    });
    const spoiled = texts.with(4, texts[4]!.replace(/"before":"./, '"before":"!'));
    expect(found(spoiled)).toEqual({ line: 5, reason: 'older-rules', shown: 3 });
    // Exported again, it is a file of the present format, and still of engine 2.
    const all = texts.slice(1).map((text) => JSON.parse(text) as Entry);
    const again = writeLog(log.match!.header, all, log.match).trimEnd().split('\n');
    expect(read(again)).toMatchObject({ damage: null, match: { header: { engine: 2 } } });
  });
});
