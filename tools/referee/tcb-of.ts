import { add, distance, type Seq, seq } from '#shared/tcp/seq.ts';
import type { MaybeTcb, Tcb, TcpParams, Unacknowledged } from '#shared/tcp/tcb.ts';
import type { TcbLine } from './case.ts';

const SYN_UNACKNOWLEDGED: readonly Tcb['state'][] = ['SYN-SENT', 'SYN-RECEIVED'];
const FIN_UNACKNOWLEDGED: readonly Tcb['state'][] = ['FIN-WAIT-1', 'CLOSING', 'LAST-ACK'];

/** What must be in the retransmission queue, as SND.UNA, SND.NXT and the state have it. */
const queueOf = (
  state: Tcb['state'],
  una: Seq,
  nxt: Seq,
  iss: Seq,
  mss: number,
): readonly Unacknowledged[] => {
  const syn = SYN_UNACKNOWLEDGED.includes(state) && una === iss;
  const fin = FIN_UNACKNOWLEDGED.includes(state) && una !== nxt;
  const queue: Unacknowledged[] = syn ? [{ seq: iss, len: 0, syn, fin: false }] : [];
  let from = syn ? add(iss, 1) : una;
  const end = fin ? add(nxt, -1) : nxt;
  while (distance(from, end) > 0) {
    const len = Math.min(mss, distance(from, end));
    queue.push({ seq: from, len, syn: false, fin: false });
    from = add(from, len);
  }
  if (fin) queue.push({ seq: end, len: 0, syn: false, fin });
  return queue;
};

/** The TCB that a case describes, at rest: everything read, nothing owed. `null` for CLOSED. */
export const tcbOf = (line: TcbLine | null | undefined, params: TcpParams): MaybeTcb => {
  if (!line || line.state === 'CLOSED') return null;
  const { state, passive, receives, snd, rcv } = line;
  const una = snd.una ?? snd.iss;
  const nxt = snd.nxt ?? una;
  const retransmissionQueue = queueOf(state, una, nxt, snd.iss, params.mss);
  const rcvNxt = rcv.nxt ?? seq(0);
  const irs = rcv.irs ?? add(rcvNxt, -1);
  return {
    state,
    passive: passive || state === 'LISTEN',
    // Whatever last set the window, the next segment may set it anew.
    snd: { una, nxt, wnd: snd.wnd, wl1: irs, wl2: snd.iss, iss: snd.iss, maxWnd: snd.wnd },
    rcv: { nxt: rcvNxt, wnd: rcv.wnd, irs },
    unsent: 0,
    // A FIN that is due and not in flight could not go out yet.
    finUnsent: FIN_UNACKNOWLEDGED.includes(state) && una === nxt,
    receives,
    unread: 0,
    retransmissionQueue,
    reassemblyQueue: [],
    ackOwed: 'no',
    unacknowledgedText: 0,
    timers: {
      retransmission: retransmissionQueue.length > 0 ? params.rtoInitial : null,
      ackDue: null,
      timeWait: state === 'TIME-WAIT' ? 2 * params.msl : null,
      user: null,
    },
    rto: params.rtoInitial,
    retries: 0,
    duplicateAcks: 0,
    fastRetransmitted: false,
  };
};
