import { absorb } from '../tcp/absorb.ts';
import { has } from '../tcp/segment.ts';
import type { Effect, Signal, Step, Surroundings, TcpEvent } from '../tcp/step.ts';
import { type MaybeTcb, stateOf, type Tcb } from '../tcp/tcb.ts';
import { absorbIn } from '../tcp/worlds/index.ts';
import { connectionOf } from './inbox.ts';
import type { Call } from './lesson.ts';
import type { Course } from './pattern.ts';
import type { Arrival, ArrivalId, Connection, ConnId, HostView } from './position.ts';

export type Send = Extract<Effect, { type: 'send' }>;

/** What the RFC does with some arrivals and calls, before the player decides how to answer them. */
export interface Handled {
  readonly tcb: MaybeTcb;
  readonly sends: readonly Send[];
  readonly delivered: number;
  readonly rules: readonly string[];
  readonly course?: Course;
  /** The connection that a listener answers for without keeping anything of it. */
  readonly unkept?: Tcb;
  /** The connection that a listener has made. */
  readonly born?: { readonly conn: ConnId; readonly connection: Connection };
  /** The Fast Open cookie that has come with a SYN,ACK. */
  readonly cookie?: string;
}

function callEvent(call: Call): TcpEvent {
  switch (call.type) {
    case 'OPEN':
      return { type: 'openCall', passive: call.passive, len: call.len ?? 0 };
    case 'SEND':
      return { type: 'sendCall', len: call.len };
    case 'CLOSE':
      return { type: 'closeCall', receives: true };
    case 'ABORT':
      return { type: 'abortCall' };
  }
}

const TIMEOUT_EVENTS = {
  retransmission: { type: 'retransmissionTimeout' },
  ackDue: { type: 'ackDueTimeout' },
  timeWait: { type: 'timeWaitTimeout' },
  user: { type: 'userTimeout' },
} as const;

export function eventOf(arrival: Arrival): TcpEvent {
  switch (arrival.type) {
    case 'segment':
      return { type: 'segmentArrives', seg: arrival.seg };
    case 'timeout':
      return TIMEOUT_EVENTS[arrival.timer];
    case 'call':
      return callEvent(arrival.call);
  }
}

/** Whether a signal turns a call down (section 3.10); `connection-closing` is also told of a TCB that just goes (CC1). */
const turnsDown = (signal: Signal, step: Step): boolean =>
  signal === 'connection-does-not-exist' ||
  signal === 'connection-already-exists' ||
  (signal === 'connection-closing' && step.tcb !== null);

export const surroundings = (view: HostView, connection: Connection): Surroundings => ({
  now: view.now,
  params: view.params,
  iss: connection.iss,
  ...(view.host.cookie !== undefined && { fastOpenCookie: view.host.cookie }),
});

/** Octets that a step has made readable. */
export const deliveredBy = ({ effects }: Step): number =>
  effects.reduce((sum, effect) => sum + (effect.type === 'deliver' ? effect.len : 0), 0);

/**
 * Lets the RFC's processing take the arrivals `answers`, then the application's `calls`, in their order.
 * @returns null where a call is not possible in the state that it would be made in.
 */
export function handle(
  view: HostView,
  conn: ConnId,
  answers: readonly ArrivalId[],
  calls: readonly ArrivalId[],
): Handled | null {
  const connection = connectionOf(view.host, conn);
  if (connection === null) return null;
  const around = surroundings(view, connection);
  let tcb = connection.tcb;
  let delivered = 0;
  let cookie: string | undefined;
  const sends: Send[] = [];
  const rules: string[] = [];
  for (const id of [...answers, ...calls]) {
    const arrival = view.host.inbox.find((a) => a.id === id);
    if (arrival === undefined) return null;
    const grants = arrival.type === 'segment' && has(arrival.seg, 'ACK') && stateOf(tcb) === 'SYN-SENT';
    if (grants && arrival.seg.fastOpen !== undefined) cookie = arrival.seg.fastOpen;
    const step = absorbIn(view.rules, tcb, eventOf(arrival), around);
    tcb = step.tcb;
    rules.push(step.rule);
    for (const effect of step.effects) {
      if (effect.type === 'send') sends.push(effect);
      else if (effect.type === 'deliver') {
        delivered += effect.len;
        // The applications of the lessons take at once what is there: the window stays open.
        tcb = absorb(tcb, { type: 'receiveCall', len: effect.len }, around).tcb;
      } else if (arrival.type === 'call' && turnsDown(effect.signal, step)) return null;
    }
  }
  return { tcb, sends, delivered, rules, ...(cookie !== undefined && { cookie }) };
}
