import type { Handler } from './arrives/check.ts';
import { closeWait } from './arrives/close-wait.ts';
import { closed } from './arrives/closed.ts';
import { closing } from './arrives/closing.ts';
import { established } from './arrives/established.ts';
import { finWait1 } from './arrives/fin-wait-1.ts';
import { finWait2 } from './arrives/fin-wait-2.ts';
import { lastAck } from './arrives/last-ack.ts';
import { listen } from './arrives/listen.ts';
import { synReceived } from './arrives/syn-received.ts';
import { synSent } from './arrives/syn-sent.ts';
import { timeWait } from './arrives/time-wait.ts';
import type { Step, Surroundings, TcpEvent } from './step.ts';
import type { MaybeTcb, Tcb } from './tcb.ts';
import { ackDue, retransmission, timeWaitOver, userTimedOut } from './timeouts.ts';
import { abort, close, open, receive, send } from './user-calls.ts';

const ARRIVES: Readonly<Record<Tcb['state'], Handler>> = {
  LISTEN: listen,
  'SYN-SENT': synSent,
  'SYN-RECEIVED': synReceived,
  ESTABLISHED: established,
  'FIN-WAIT-1': finWait1,
  'FIN-WAIT-2': finWait2,
  'CLOSE-WAIT': closeWait,
  CLOSING: closing,
  'LAST-ACK': lastAck,
  'TIME-WAIT': timeWait,
};

/**
 * What RFC 9293, section 3.10, does with one event: the TCB afterwards (null: CLOSED), what has to go out or be told,
 * and the rule that settled it. It answers for every event in every state and never throws.
 */
export const absorb = (tcb: MaybeTcb, event: TcpEvent, around: Surroundings): Step => {
  switch (event.type) {
    case 'segmentArrives':
      return tcb === null ? closed(event.seg) : ARRIVES[tcb.state](tcb, event.seg, around);
    case 'openCall':
      return open(tcb, event.passive, event.len ?? 0, around);
    case 'sendCall':
      return send(tcb, event.len);
    case 'receiveCall':
      return receive(tcb, event.len, around);
    case 'closeCall':
      return close(tcb, event.receives);
    case 'abortCall':
      return abort(tcb);
    case 'retransmissionTimeout':
      return retransmission(tcb, around);
    case 'ackDueTimeout':
      return ackDue(tcb);
    case 'timeWaitTimeout':
      return timeWaitOver(tcb);
    case 'userTimeout':
      return userTimedOut(tcb);
  }
};
