import { describe, expect, test } from 'vitest';
import { arrives, EMPTY, type HostTable, withConnection } from './host-table.ts';
import { makeSegment } from './notation.ts';
import { seq } from './seq.ts';
import { AROUND, seg, tcbIn } from './testing/tcb-in.ts';

const listening = (backlog: number, cookies = false): HostTable => ({
  ...EMPTY,
  listener: { backlog, cookie: cookies ? (_, irs) => seq(irs + 7000) : null },
});

const answers = ({ step }: ReturnType<typeof arrives>) =>
  step.effects.flatMap((effect) => (effect.type === 'send' ? [makeSegment(effect.seg)] : []));

const syn = seg('SYN seq=300 wnd=5000');

describe("the host's table", () => {
  test('[HT1] a SYN makes a connection of its own until the backlog is full', () => {
    const one = arrives(listening(1), 'a', syn, AROUND);
    expect(one.table.connections.a?.state).toBe('SYN-RECEIVED');
    const two = arrives(one.table, 'b', syn, AROUND);
    expect(two).toEqual({ table: one.table, step: { tcb: null, effects: [], rule: 'HT1' } });
    const established = arrives(one.table, 'a', seg('ACK seq=301 ack=101'), AROUND);
    const three = arrives(established.table, 'b', syn, AROUND);
    expect(Object.keys(three.table.connections)).toEqual(['a', 'b']);
  });

  test('[HT2] with cookies the SYN is answered and nothing is kept', () => {
    const full = listening(0, true);
    const step = arrives(full, 'a', syn, AROUND);
    expect(step.table).toEqual(full);
    expect(step.step.rule).toBe('HT2');
    expect(answers(step)).toEqual(['SYN,ACK seq=7300 ack=301 wnd=10000']);
  });

  test('[HT3] the ACK that gives the cookie back makes the connection', () => {
    const step = arrives(listening(0, true), 'a', seg('ACK seq=301 ack=7301 wnd=5000'), AROUND);
    expect(step.step.rule).toBe('HT3');
    expect(step.table.connections.a).toMatchObject({
      state: 'ESTABLISHED',
      snd: { iss: 7300, una: 7301, nxt: 7301 },
      rcv: { irs: 300, nxt: 301 },
    });
    const wrong = arrives(listening(0, true), 'a', seg('ACK seq=301 ack=7302'), AROUND);
    expect([answers(wrong), wrong.step.rule]).toEqual([['RST seq=7302 wnd=0'], 'LI2']);
  });

  const timeWait = withConnection(listening(9), 'a', tcbIn('TIME-WAIT'));

  test.each([
    [seq(100), 65639],
    [seq(102), 65639],
    [seq(103), 103],
  ] as const)(
    '[HT4] a SYN past RCV.NXT opens TIME-WAIT anew, the ISS is past SND.NXT: %i makes %i',
    (iss, chosen) => {
      const step = arrives(timeWait, 'a', seg('SYN seq=303'), { ...AROUND, iss });
      expect(step.step.rule).toBe('HT4');
      expect(answers(step)).toEqual([`SYN,ACK seq=${chosen} ack=304 wnd=10000`]);
      expect(step.table.connections.a?.state).toBe('SYN-RECEIVED');
    },
  );

  test.each(['SYN seq=302', 'SYN,ACK seq=303 ack=102', 'SYN,RST seq=303'])('[HT4] not so %s', (line) => {
    expect(arrives(timeWait, 'a', seg(line), AROUND).table.connections.a?.state).toBe('TIME-WAIT');
  });

  test('[HT4] not so without a listener', () => {
    const alone = withConnection(EMPTY, 'a', tcbIn('TIME-WAIT'));
    expect(arrives(alone, 'a', seg('SYN seq=303'), AROUND).step.rule).toBe('SY1');
  });

  test('[HT5] a connection that dies leaves its listener behind', () => {
    const one = arrives(listening(1), 'a', syn, AROUND);
    expect(arrives(one.table, 'a', seg('RST seq=301'), AROUND).table).toEqual(listening(1));
  });

  test('[CL3] [LI2] a stray segment meets the listener, or nobody', () => {
    const stray = seg('ACK seq=301 ack=900');
    expect(arrives(EMPTY, 'a', stray, AROUND).step.rule).toBe('CL3');
    expect(arrives(listening(1), 'a', stray, AROUND).step.rule).toBe('LI2');
  });
});
