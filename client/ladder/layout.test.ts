import { describe, expect, test } from 'vitest';
import { layoutLadder } from './layout.ts';
import { flagsOf, numbersOf } from './notation.ts';
import { rowsOf } from './rows.ts';
import { CROSSING, HANDSHAKE, SERVERS_HANDSHAKE, seg } from './stories.fixture.ts';

describe('the whole table', () => {
  test('each arrow runs from where it was sent to where it arrived', () => {
    const { arrows } = layoutLadder(HANDSHAKE, 'both');
    expect(arrows.map((a) => [a.from, flagsOf(a.seg), a.fate, a.sent?.line, a.arrived?.line])).toEqual([
      ['clientHost', 'SYN', 'arrived', 4, 5],
      ['serverHost', 'SYN,ACK', 'arrived', 8, 9],
      ['clientHost', 'ACK', 'arrived', 11, 12],
    ]);
    for (const arrow of arrows) expect(arrow.arrived?.tick).toBeGreaterThan(arrow.sent?.tick ?? Infinity);
  });

  test('a move stands where its segment leaves', () => {
    const layout = layoutLadder(HANDSHAKE, 'both');
    const state = layout.states.find((s) => s.state === 'SYN-RECEIVED');
    expect(state?.tick).toBe(layout.arrows[1]?.sent?.tick);
  });

  test('states stand at the top and where they change', () => {
    const { states } = layoutLadder(HANDSHAKE, 'both');
    const of = (host: string) => states.filter((s) => s.host === host).map((s) => s.state);
    expect(of('clientHost')).toEqual(['CLOSED', 'SYN-SENT', 'ESTABLISHED']);
    expect(of('serverHost')).toEqual(['CLOSED', 'LISTEN', 'SYN-RECEIVED', 'ESTABLISHED']);
  });

  test('calls and refusals are marks, the end is a line', () => {
    const layout = layoutLadder(HANDSHAKE, 'both');
    expect(layout.marks.map((m) => [m.type, m.host])).toEqual([
      ['call', 'serverHost'],
      ['call', 'clientHost'],
      ['refused', 'serverHost'],
    ]);
    expect(layout.ended?.line).toBe(HANDSHAKE.length - 1);
  });

  test('arrows that are under way at once in opposite directions cross', () => {
    expect(layoutLadder(CROSSING, 'both').arrows.map((a) => a.crosses)).toEqual([true, true, false]);
    expect(layoutLadder(HANDSHAKE, 'both').arrows.some((a) => a.crosses)).toBe(false);
  });

  test('a packet that has not arrived is under way while the link has it, and lost if not', () => {
    const fate = (inFlight?: number[]) => layoutLadder(CROSSING, 'both', inFlight).arrows[2]?.fate;
    expect(fate([3])).toBe('underway');
    expect(fate([])).toBe('lost');
    expect(fate()).toBe('underway');
  });

  test('a second arrival of one packet, a copy, comes from where the first one left', () => {
    const again = [...CROSSING, { ...CROSSING[6]!, t: 300 }];
    const { arrows } = layoutLadder(again, 'both');
    const [first] = arrows.filter(({ arrived }) => arrived?.line === 6);
    const copy = { from: 'clientHost', copy: true, sent: first?.sent, arrived: { line: 12 } };
    expect(first?.copy).toBe(false);
    expect(arrows.at(-1)).toMatchObject(copy);
  });

  test('an empty story is an empty ladder', () => {
    expect(layoutLadder([], 'both')).toEqual({ ticks: 1, arrows: [], marks: [], states: [], ended: null });
  });
});

describe("a player's own ladder", () => {
  test('every arrow has one end and an unseen fate', () => {
    const { arrows } = layoutLadder(SERVERS_HANDSHAKE, 'serverHost');
    expect(arrows.map((a) => [a.from, flagsOf(a.seg), a.fate, a.sent !== null, a.arrived !== null])).toEqual([
      ['clientHost', 'SYN', 'unseen', false, true],
      ['serverHost', 'SYN,ACK', 'unseen', true, false],
      ['clientHost', 'ACK', 'unseen', false, true],
    ]);
  });

  test('is the same, whether or not the story knows what the peer did', () => {
    const shape = (story: typeof HANDSHAKE) => {
      const { ticks, arrows, marks, states } = layoutLadder(story, 'serverHost');
      const ends = arrows.map((a) => [flagsOf(a.seg), a.sent?.tick, a.arrived?.tick]);
      return [ticks, ends, marks.map((m) => m.tick), states.map((s) => [s.state, s.tick])];
    };
    expect(shape(HANDSHAKE)).toEqual(shape(SERVERS_HANDSHAKE));
  });

  test('nothing of the peer is drawn, even from a story that holds both hosts', () => {
    const layout = layoutLadder(HANDSHAKE, 'serverHost');
    expect([...layout.marks, ...layout.states].every((it) => it.host === 'serverHost')).toBe(true);
    expect(rowsOf(HANDSHAKE, 'serverHost', layout).every((row) => row.host !== 'clientHost')).toBe(true);
  });
});

describe('rows', () => {
  test('a move and its first segment share a row, with the state that it led to', () => {
    const rows = rowsOf(HANDSHAKE, 'both', layoutLadder(HANDSHAKE, 'both'));
    const synAck = rows.find((row) => row.seg && flagsOf(row.seg) === 'SYN,ACK' && row.story.type === 'sent');
    expect(synAck).toMatchObject({ host: 'serverHost', becomes: 'SYN-RECEIVED', fate: 'arrived', line: 8 });
    expect(rows).toHaveLength(HANDSHAKE.length - 3);
  });
});

test('numbers are written with their names, the acknowledgment only where it counts', () => {
  expect(numbersOf(seg(['SYN'], 4000))).toBe('seq=4000');
  expect(numbersOf(seg(['ACK'], 4001, 9001, 200))).toBe('seq=4001 ack=9001 len=200');
});

test('a host that has not moved yet bears its present state from the start', () => {
  const justBegun = CROSSING.slice(0, 4);
  const { states } = layoutLadder(justBegun, 'both', [1], {
    clientHost: 'FIN-WAIT-1',
    serverHost: 'ESTABLISHED',
  });
  expect(states.filter((s) => s.host === 'serverHost')).toEqual([
    { host: 'serverHost', state: 'ESTABLISHED', tick: 0, line: null },
  ]);
  expect(states.filter((s) => s.host === 'clientHost').map((s) => s.state)).toEqual([
    'ESTABLISHED',
    'FIN-WAIT-1',
  ]);
});
