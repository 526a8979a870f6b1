import { expect, test } from 'vitest';
import { fold } from '#shared/game/fold.ts';
import { openMatch } from '#shared/game/match.ts';
import { type LessonFile, readLesson } from '#shared/lessons/schema.ts';
import type { Property } from './properties.ts';
import type { Result } from './prove.ts';
import { proved } from './testing/proved.ts';

const road = { delay: 900 };

/** A handshake, but for what is given. */
const handshake = (but: Partial<LessonFile>): LessonFile => ({
  id: 'broken',
  announced: false,
  start: { type: 'closed' },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false } }],
    serverHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: true } }],
  },
  link: { clientHost: road, serverHost: road },
  goal: { clientHost: 'ESTABLISHED', serverHost: 'ESTABLISHED' },
  ladder: [{ host: 'clientHost', handles: 'OPEN', sends: null, becomes: 'SYN-SENT' }],
  ...but,
});

/** A connection that stands, but for what is given. */
const connected = (but: Partial<LessonFile>): LessonFile =>
  handshake({
    start: { type: 'established', sent: { clientHost: 0, serverHost: 0 } },
    calls: { clientHost: [], serverHost: [] },
    ...but,
  });

const close = { type: 'CLOSE' } as const;
const whenPeerHasClosed = { type: 'in', state: 'CLOSE-WAIT' } as const;
const atOnce = { type: 'at', t: 0 } as const;

const BROKEN: readonly (readonly [string, Property, LessonFile, Partial<{ k: number; m: number }>])[] = [
  [
    'a fault that no one can mend: every SYN is lost',
    'winnable',
    handshake({ faults: [{ select: { from: 'clientHost', ctl: ['SYN'] }, deed: { type: 'lose' } }] }),
    {},
  ],
  [
    'a call whose `when` never comes',
    'winnable',
    connected({
      calls: { clientHost: [{ when: whenPeerHasClosed, call: close }], serverHost: [] },
    }),
    {},
  ],
  [
    'a deadline too short: the user timeout comes before any answer can',
    'winnable',
    connected({
      calls: {
        clientHost: [{ when: atOnce, call: { type: 'SEND', len: 100 } }],
        serverHost: [],
      },
      params: { userTimeout: 1000 },
      goal: {
        clientHost: 'ESTABLISHED',
        serverHost: 'ESTABLISHED',
        delivered: { clientHost: 0, serverHost: 100 },
      },
    }),
    {},
  ],
  [
    'a goal in a state that is left again',
    'winnable',
    connected({
      calls: {
        clientHost: [{ when: atOnce, call: close }],
        serverHost: [{ when: whenPeerHasClosed, call: close }],
      },
      goal: { clientHost: 'FIN-WAIT-2', serverHost: 'CLOSED' },
    }),
    {},
  ],
  [
    'a goal of more octets than anybody sends',
    'winnable',
    connected({
      calls: {
        clientHost: [{ when: atOnce, call: { type: 'SEND', len: 100 } }],
        serverHost: [],
      },
      goal: {
        clientHost: 'ESTABLISHED',
        serverHost: 'ESTABLISHED',
        delivered: { clientHost: 0, serverHost: 200 },
      },
    }),
    {},
  ],
  [
    'too few retries for the losses of the script',
    'winnable',
    handshake({
      params: { synRetries: 1 },
      faults: [1, 2].map((copy) => ({
        select: { from: 'clientHost' as const, ctl: ['SYN'], copy },
        deed: { type: 'lose' as const },
      })),
    }),
    {},
  ],
  [
    'a machine that goes off before it has answered',
    'winnable',
    handshake({
      calls: {
        clientHost: [{ when: atOnce, call: { type: 'OPEN', passive: false } }],
        serverHost: [{ when: { type: 'at', t: 500 }, event: 'off' }],
      },
    }),
    {},
  ],
  [
    'a call that can never be made: SEND after CLOSE',
    'never-stuck',
    connected({
      calls: {
        clientHost: [
          { when: atOnce, call: close },
          { when: { type: 'at', t: 100 }, call: { type: 'SEND', len: 10 } },
        ],
        serverHost: [],
      },
      goal: { clientHost: 'FIN-WAIT-2', serverHost: 'CLOSE-WAIT' },
    }),
    {},
  ],
  [
    'two hosts that both wait to be called',
    'winnable',
    handshake({
      calls: {
        clientHost: [{ when: atOnce, call: { type: 'OPEN', passive: true } }],
        serverHost: [{ when: atOnce, call: { type: 'OPEN', passive: true } }],
      },
    }),
    {},
  ],
  [
    'no retry for a segment that one fate against the plan loses',
    'winnable',
    handshake({ params: { synRetries: 0 } }),
    { k: 1 },
  ],
  [
    'a free call that can be made too soon: ABORT before the text has come',
    'a-way-on',
    connected({
      calls: {
        clientHost: [{ when: { type: 'at', t: 2000 }, call: { type: 'SEND', len: 100 } }],
        serverHost: [{ when: { type: 'free' }, call: { type: 'ABORT' } }],
      },
      goal: { clientHost: 'CLOSED', serverHost: 'CLOSED', delivered: { clientHost: 0, serverHost: 100 } },
    }),
    {},
  ],
  ['numbers that come again: old text lands in the new connection', 'own-octets', oldTextLands([]), {}],
  [
    'numbers that come again, and nobody minds: but then they do not agree',
    'numbers-agree',
    oldTextLands(['own-octets']),
    {},
  ],
];

/** So much has been sent that the clock's next ISS (20,000 further on) is where the old connection stopped. */
function oldTextLands(exceptions: LessonFile['exceptions']): LessonFile {
  return connected({
    start: { type: 'established', sent: { clientHost: 20_000, serverHost: 20_000 } },
    exceptions,
    calls: {
      clientHost: [
        { when: atOnce, call: { type: 'SEND', len: 100 } },
        { when: { type: 'at', t: 1000 }, call: { type: 'ABORT' } },
        { when: { type: 'at', t: 3000 }, call: { type: 'OPEN', passive: false } },
      ],
      serverHost: [{ when: { type: 'in', state: 'CLOSED' }, call: { type: 'OPEN', passive: true } }],
    },
    faults: [{ select: { from: 'clientHost', len: 100, copy: 1 }, deed: { type: 'delay', by: 8000 } }],
  });
}

const lastOf = (result: Result) => {
  if (result.type !== 'broken') throw new Error(`not broken: ${result.type}`);
  const { header, entries } = result.log;
  return entries.reduce(fold, openMatch(header));
};

test.each(BROKEN)('%s: %s', (_, property, file, bounds) => {
  const result = proved(readLesson(file), bounds);
  expect(result).toMatchObject({ type: 'broken', property });
  // The shortest game that shows it is a log like any other: it folds, and what is lost is not won.
  const outcome = lastOf(result).position.outcome?.type ?? null;
  if (property === 'winnable') expect(outcome).toBe('missed');
  if (property === 'a-way-on' || property === 'never-stuck') expect(outcome).toBeNull();
});

test('the shortest game tells what befell the segment against the plan', () => {
  const result = proved(readLesson(handshake({ params: { synRetries: 0 } })), { k: 1 });
  if (result.type !== 'broken') throw new Error('not broken');
  expect(result.log.header.lesson.faults).toEqual([
    { select: { from: 'clientHost', ctl: ['SYN'], seq: 0, len: 0, copy: 1 }, deed: { type: 'lose' } },
  ]);
  // OPEN at both hosts, the clock runs to the timeout, the caller is told.
  expect(result.log.entries.map((e) => (e.type === 'move' ? `${e.seat} ${e.t}` : e.type))).toEqual([
    'clientHost 0',
    'serverHost 0',
    'clock',
    'clientHost 6000',
  ]);
  expect(lastOf(result).position.outcome?.type).toBe('missed');
});

test('what is not settled says after how many positions', () => {
  expect(proved(readLesson(handshake({})), { k: 2, m: 2, positions: 100 })).toMatchObject({
    type: 'unsettled',
    k: 2,
    m: 2,
  });
});
