import { add } from '../../tcp/seq.ts';
import { bears, instead, isPureAck, less, onlySegment, type Slip } from './slip.ts';

// What is believed of text and its acknowledgment.

const textIn = (arrived: Parameters<Slip>[0]['arrived']) => arrived.filter((s) => s.len > 0);

/** The ack names the last octet that is here. */
export const ackIsLastByte: Slip = ({ right, before, after, arrived }) => {
  const one = onlySegment(right);
  if (one?.ack == null || before === null || after === null || !isPureAck(one)) return null;
  if (textIn(arrived).length === 0 || arrived.some((s) => bears(s, 'FIN'))) return null;
  return after.rcv.nxt === before.rcv.nxt ? null : instead(right, [{ ...one, ack: less(one.ack, 1) }]);
};

/** One number for a segment, however much it carries. */
export const countsPackets: Slip = ({ right, before, after, arrived }) => {
  const one = onlySegment(right);
  if (one === null || before === null || after === null || !isPureAck(one)) return null;
  const last = textIn(arrived).findLast((s) => s.len > 1);
  if (last === undefined || after.rcv.nxt === before.rcv.nxt || arrived.some((s) => bears(s, 'FIN')))
    return null;
  return instead(right, [{ ...one, ack: add(last.seq, 1) }]);
};

/** What came last is what is acknowledged: that something is missing before it is not seen. */
export const jumpsTheHole: Slip = ({ right, after }) => {
  const one = onlySegment(right);
  const kept = after?.reassemblyQueue.at(-1);
  if (one === null || kept === undefined || !isPureAck(one)) return null;
  return instead(right, [{ ...one, ack: add(kept.seq, kept.len) }]);
};

/** What has arrived has arrived: nobody need be told. */
export const acknowledgesNothing: Slip = ({ right, after, arrived, timers }) => {
  const one = onlySegment(right);
  const brought =
    timers.includes('ackDue') || arrived.some((s) => s.len > 0 || bears(s, 'FIN') || bears(s, 'SYN', 'ACK'));
  if (!brought) return null;
  if (one === null || !isPureAck(one) || after?.ackOwed !== 'now') return null;
  return instead(right, []);
};

/** An ACK takes a number, and so it is acknowledged. */
export const acknowledgesAcks: Slip = ({ right, after, from, arrived }) => {
  if (right.segments.length > 0 || arrived.length === 0 || after === null) return null;
  if (!arrived.every(isPureAck) || from === 'LISTEN' || from === 'SYN-SENT') return null;
  return instead(right, [{ ctl: ['ACK'], seq: after.snd.nxt, ack: after.rcv.nxt, len: 0 }]);
};
