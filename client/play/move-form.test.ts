import { expect, test } from 'vitest';
import { seatView } from '#shared/game/view.ts';
import { matchAt, matchOf } from '#shared/lessons/testing/match-at.ts';
import {
  answerableIn,
  callsMade,
  emptyForm,
  emptySegment,
  type MoveForm,
  readMove,
  toggleCtl,
} from './move-form.ts';

const numbers = { letters: { x: 4000, y: 9000 }, starts: { seq: 9000, ack: 4000 } };
const waiting = seatView(matchAt('three-way-handshake', 'serverHost', 'SYN'), 'serverHost');
const at = { conn: 'A', waiting, numbers };
const form = (part: Partial<MoveForm['segments'][0]>, becomes: MoveForm['becomes'] = 'SYN-RECEIVED') => ({
  ...emptyForm,
  becomes,
  segments: [{ ...emptySegment, ...part }],
});
const missing = (of: MoveForm, silent = false) => {
  const read = readMove(of, silent, at);
  return 'missing' in read ? read.missing.map(({ field, what }) => `${field} ${what}`) : [];
};

test('a move as it is typed', () => {
  expect(readMove(form({ ctl: ['SYN', 'ACK'], seq: 'y', ack: 'x+1' }), false, at)).toEqual({
    move: {
      type: 'move',
      conn: 'A',
      answers: waiting.inbox.map(({ id }) => id),
      calls: [],
      segments: [{ ctl: ['SYN', 'ACK'], seq: 9000, ack: 4001, len: 0 }],
      becomes: 'SYN-RECEIVED',
    },
  });
});

test('silence is no segment, whatever was typed', () => {
  const read = readMove(form({ ctl: ['SYN'], seq: 'seven' }), true, at);
  expect('move' in read && read.move.segments).toEqual([]);
});

test.each([
  ['nothing at all', form({}, ''), ['flags nothing', 'becomes becomes']],
  ['no state', form({ ctl: ['SYN'], seq: '1' }, ''), ['becomes becomes']],
  ['no seq', form({ ctl: ['SYN'] }), ['seq seq']],
  ['ACK without ack', form({ ctl: ['ACK'], seq: '1' }), ['ack ack']],
  ['a word', form({ ctl: ['SYN'], seq: 'one' }), ['seq unreadable']],
  ['a letter that has no value yet', form({ ctl: ['SYN'], seq: 'u' }), ['seq unknown-letter']],
  ['a length with a sign', form({ ctl: ['SYN'], seq: '1', len: '-1' }), ['len unreadable']],
] as const)('%s is asked for', (_, of, expected) => {
  expect(missing(of)).toEqual(expected);
});

test('an ack without the flag is the referee’s business', () => {
  expect(missing(form({ ctl: ['SYN'], seq: '1', ack: '1' }))).toEqual([]);
});

test('fewer arrivals can be answered', () => {
  const read = readMove({ ...form({ ctl: ['ACK'], seq: '1', ack: '1' }), answers: 0 }, false, at);
  expect('move' in read && read.move.answers).toEqual([]);
});

test('a call that is all there is goes along, until it is switched off', () => {
  const alone = seatView(matchOf('three-way-handshake'), 'clientHost');
  expect(callsMade(emptyForm, alone, 'A')).toEqual([alone.inbox[0]?.id]);
  expect(callsMade({ ...emptyForm, calls: [] }, alone, 'A')).toEqual([]);
});

test('a timeout that was let wait gives way to a segment that came after it', () => {
  const [segment] = waiting.inbox;
  const timeout = { id: 7, conn: 'A', at: 0, due: 0, type: 'timeout', timer: 'retransmission' } as const;
  const late = [timeout, segment!];
  const ids = (waitedFor: readonly number[]) =>
    answerableIn({ inbox: late, waitedFor }, 'A').map(({ id }) => id);
  expect(ids([])).toEqual([7, segment?.id]);
  expect(ids([7])).toEqual([segment?.id]);
  expect(answerableIn({ inbox: [timeout], waitedFor: [7] }, 'A')).toHaveLength(1);
});

test('flags keep the order in which they are written', () => {
  expect(toggleCtl(toggleCtl([], 'ACK'), 'SYN')).toEqual(['SYN', 'ACK']);
  expect(toggleCtl(['SYN', 'ACK'], 'SYN')).toEqual(['ACK']);
});
