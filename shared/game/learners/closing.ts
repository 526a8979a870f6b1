import { bears, instead, isPureAck, less, onlySegment, type Slip } from './slip.ts';

// What is believed of the close.

/** A FIN is a flag and takes no number, neither the peer's nor one's own. */
export const finNotCounted: Slip = ({ right, before, arrived }) => {
  const one = onlySegment(right);
  if (one?.seq == null || one.ack === null || before === null || !isPureAck(one)) return null;
  if (!arrived.some((s) => bears(s, 'FIN'))) return null;
  const own = ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'TIME-WAIT'].includes(before.state);
  return instead(right, [{ ...one, ack: less(one.ack, 1), seq: own ? less(one.seq, 1) : one.seq }]);
};

/** The first FIN ends it all, whichever side one is on. */
export const finEndsAll: Slip = ({ right, from }) => {
  const first = right.becomes === 'CLOSE-WAIT' || right.becomes === 'FIN-WAIT-2';
  return first && right.becomes !== from ? instead(right, right.segments, 'CLOSED') : null;
};

/** A FIN is answered by a FIN, as in the drawing of three segments. */
export const finEchoed: Slip = ({ right, from, arrived }) => {
  const one = onlySegment(right);
  const came = arrived.some((s) => bears(s, 'FIN'));
  if (one === null || !came || !isPureAck(one) || from !== 'ESTABLISHED') return null;
  return instead(right, [{ ...one, ctl: ['FIN', 'ACK'] }], 'LAST-ACK');
};

/** Who was asked to close last waits; so the second closer goes to TIME-WAIT. */
export const serverWaits: Slip = ({ right, from, arrived }) =>
  from === 'LAST-ACK' && right.becomes === 'CLOSED' && !arrived.some((s) => bears(s, 'RST'))
    ? instead(right, right.segments, 'TIME-WAIT')
    : null;

export const closeWaitIsTimeWait: Slip = ({ right, from }) =>
  right.becomes === 'CLOSE-WAIT' && from !== 'CLOSE-WAIT'
    ? instead(right, right.segments, 'TIME-WAIT')
    : null;

/** Everything is acknowledged, so what is there to wait for? */
export const skipsTimeWait: Slip = ({ right, timers }) =>
  right.becomes === 'TIME-WAIT' && !timers.includes('timeWait')
    ? instead(right, right.segments, 'CLOSED')
    : null;

/** CLOSE was called, so the FIN goes out, and the text behind it. */
export const finFirst: Slip = ({ right, after }) => {
  const [first] = right.segments;
  if (first === undefined || after === null || !after.finUnsent || after.unsent === 0) return null;
  return instead(right, [{ ...first, ctl: ['FIN', 'ACK'], len: 0 }]);
};

/** A FIN that one does not agree with is not acknowledged. */
export const finRefused: Slip = ({ right, from, arrived }) =>
  from === 'ESTABLISHED' && right.becomes === 'CLOSE-WAIT' && arrived.some((s) => bears(s, 'FIN'))
    ? instead(right, [], 'ESTABLISHED')
    : null;

/** The FIN is sent again after 1 MSL, and not before. */
export const finWaitsForMsl: Slip = ({ right, before, from, timers }) =>
  timers.includes('retransmission') &&
  before?.retransmissionQueue[0]?.fin === true &&
  right.segments.length > 0
    ? instead(right, [], from)
    : null;

/** A RST is acknowledged, as a FIN is. */
export const resetAcknowledged: Slip = ({ right, before, from, arrived }) => {
  if (before === null || right.segments.length > 0 || !arrived.some((s) => bears(s, 'RST'))) return null;
  if (from === 'SYN-SENT' || from === 'LISTEN') return null;
  return instead(right, [{ ctl: ['ACK'], seq: before.snd.nxt, ack: before.rcv.nxt, len: 0 }]);
};
