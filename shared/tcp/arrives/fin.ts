import type { Tcb } from '../tcb.ts';
import { owe, startTimeWait } from '../timers.ts';
import { type Check, signal } from './check.ts';
import { advance } from './text.ts';

type State = Tcb['state'];

const AFTER_FIN: Readonly<Partial<Record<State, readonly [State, string]>>> = {
  'SYN-RECEIVED': ['CLOSE-WAIT', 'FN1'],
  ESTABLISHED: ['CLOSE-WAIT', 'FN1'],
  'FIN-WAIT-1': ['CLOSING', 'FN2'],
  'FIN-WAIT-2': ['TIME-WAIT', 'FN3'],
};

/** Eighth: a FIN in order, which stands at RCV.NXT at the head of the reassembly queue. */
export const finOf: Check = (at, around) => {
  const { tcb } = at;
  const first = tcb.reassemblyQueue[0];
  const after = AFTER_FIN[tcb.state];
  if (first?.seq !== tcb.rcv.nxt || !first.fin || first.len > 0 || after === undefined) return at;
  const [state, rule] = after;
  const counted = owe({ ...tcb, state, rcv: advance(tcb, 1), reassemblyQueue: [] }, 'now', around);
  return {
    ...at,
    tcb: state === 'TIME-WAIT' ? startTimeWait(counted, around) : counted,
    effects: [...at.effects, signal('connection-closing')],
    rule,
  };
};
