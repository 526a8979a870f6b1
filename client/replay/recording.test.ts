import { expect, test } from 'vitest';
import { playByBots } from '#shared/game/bots.ts';
import { fold } from '#shared/game/fold.ts';
import type { Entry } from '#shared/game/log.ts';
import { newHeader, openMatch } from '#shared/game/match.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { Recording } from './recording.ts';
import { marksOf, stepOfHash, stopsOf } from './steps.ts';

const first = openMatch(newHeader({ match: 'm', lesson: LESSONS.get('full-life')!, seed: 3 }));
const entries: Entry[] = [];
playByBots(first, (entry) => entries.push(entry));
/** The match at every step, as a plain fold has them. */
const plain = [first];
for (const entry of entries) plain.push(fold(plain.at(-1)!, entry));

function recorded(): Recording {
  const recording = new Recording(first);
  entries.forEach((entry, at) => {
    recording.push(entry, plain[at + 1]!);
  });
  return recording;
}

test('every step is what a fold from the start gives, in whatever order one looks', () => {
  const recording = recorded();
  expect(recording.end).toBeGreaterThan(32);
  const there = plain.map((_, step) => step);
  for (const step of [...there, ...there.toReversed(), 33, 0, 34, 2, 31]) {
    expect(recording.at(step)).toEqual(plain[step]);
  }
  expect([recording.at(-5), recording.at(9_999)]).toEqual([plain[0], plain.at(-1)]);
});

test('a line of the story leads to the step in which it was written', () => {
  const recording = recorded();
  for (let line = 0; line < recording.last.story.length; line += 1) {
    expect(recording.stepOfLine(line)).toBe(plain.findIndex(({ story }) => story.length > line));
  }
});

test('one stops at every entry, or at every decision', () => {
  const recording = recorded();
  expect(stopsOf(recording, 'event')).toHaveLength(recording.end + 1);
  const decisions = stopsOf(recording, 'move');
  expect(decisions).toEqual([
    ...new Set([0, ...entries.flatMap((e, i) => (e.type === 'move' ? [i + 1] : [])), recording.end]),
  ]);
  const changes = [...marksOf(recording)].filter(([, mark]) => mark === 'state');
  expect(changes.map(([step]) => step)).toEqual(
    plain.flatMap(({ story }, step) =>
      story
        .slice(plain[step - 1]?.story.length ?? story.length)
        .some((l) => l.type === 'moved' && l.from !== l.becomes)
        ? [step]
        : [],
    ),
  );
});

test.each([
  ['#step=12', 12],
  ['#step=', null],
  ['#step=-1', null],
  ['', null],
])('the address %j names step %j', (hash, step) => expect(stepOfHash(hash)).toBe(step));
