import { expect, test } from 'vitest';
import { absorb } from './absorb.ts';
import { output } from './output.ts';
import { TCP_STATES, type TcpState } from './state.ts';
import type { TcpEvent } from './step.ts';
import { type MaybeTcb, stateOf } from './tcb.ts';
import { AROUND, seg, tcbIn } from './testing/tcb-in.ts';
import { type Cause, TRANSITIONS, type Transition } from './transitions.ts';

const arrives = (line: string): TcpEvent => ({ type: 'segmentArrives', seg: seg(line) });

/** Every cause, with the numbers that count for this TCB. */
function eventsAt(tcb: MaybeTcb): Readonly<Record<Cause, TcpEvent>> {
  const [una, nxt] = [tcb?.snd.una ?? 0, tcb?.snd.nxt ?? 0];
  const next = tcb?.rcv.nxt || 500;
  // Where a SYN has come already, it is that one which comes again.
  const syn = tcb?.rcv.irs || next;
  return {
    'open-active': { type: 'openCall', passive: false },
    'open-passive': { type: 'openCall', passive: true },
    close: { type: 'closeCall', receives: true },
    syn: arrives(`SYN seq=${syn}`),
    'syn-ack': arrives(`SYN,ACK seq=${syn} ack=${nxt}`),
    ack: arrives(`ACK seq=${next} ack=${nxt}`),
    fin: arrives(`FIN,ACK seq=${next} ack=${una}`),
    'fin-ack': arrives(`FIN,ACK seq=${next} ack=${nxt}`),
    'time-wait': { type: 'timeWaitTimeout' },
  };
}

/** The state that the engine comes to, with everything sent that is owed. */
function stateAfter(tcb: MaybeTcb, event: TcpEvent): TcpState {
  const after = absorb(tcb, event, AROUND).tcb;
  return stateOf(after === null ? null : output(after, AROUND).tcb);
}

const walked = TCP_STATES.flatMap((from) => {
  const tcb = from === 'CLOSED' ? null : tcbIn(from);
  return Object.entries(eventsAt(tcb)).flatMap(([cause, event]): Transition[] => {
    const to = stateAfter(tcb, event);
    return to === from ? [] : [{ from, to, cause: cause as Cause }];
  });
});

const line = ({ from, to, cause }: Transition): string => `${from} --${cause}--> ${to}`;
/** Only where one's own SYN or FIN is unacknowledged, and the peer's FIN has not come, are a FIN and its ACK two things. */
const isOne = ({ from, cause }: Transition): boolean =>
  cause === 'fin-ack' && !['SYN-RECEIVED', 'FIN-WAIT-1'].includes(from);

test('the state diagram is what the engine does', () => {
  const own = walked.filter((transition) => !isOne(transition));
  expect(own.map(line).toSorted()).toEqual(TRANSITIONS.map(line).toSorted());
});
