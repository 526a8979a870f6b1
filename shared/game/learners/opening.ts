import { add } from '../../tcp/seq.ts';
import { bears, instead, isPureAck, less, onlySegment, type Slip } from './slip.ts';

// What is believed of the handshake.

/** The third segment, where the right move is one; with Fast Open it stands behind the text of the SYN. */
const third: Slip = ({ right, from, arrived, before }) => {
  if (before !== null && before.snd.nxt !== add(before.snd.iss, 1)) return null;
  const one = onlySegment(right);
  const confirms = from === 'SYN-SENT' && arrived.some((s) => bears(s, 'SYN', 'ACK'));
  return one !== null && confirms && bears(one, 'ACK') && right.becomes === 'ESTABLISHED' ? right : null;
};

const changeThird =
  (
    change: (one: { seq: number; ack: number }) => {
      seq?: number;
      ack?: number;
      ctl?: readonly ['SYN', 'ACK'];
    },
  ): Slip =>
  (moment) => {
    const right = third(moment);
    const one = right && onlySegment(right);
    if (!right || !one || one.seq === null || one.ack === null) return null;
    return instead(right, [{ ...one, ...change({ seq: one.seq, ack: one.ack }) }]);
  };

/** Neither SYN took a number. */
export const synNotCounted: Slip = (moment) => {
  const one = onlySegment(moment.right);
  const withText = moment.arrived.some(({ len }) => len > 0);
  if (one?.ack != null && bears(one, 'SYN', 'ACK') && moment.from === 'LISTEN' && !withText) {
    return instead(moment.right, [{ ...one, ack: less(one.ack, 1) }]);
  }
  return changeThird(({ seq, ack }) => ({ seq: less(seq, 1), ack: less(ack, 1) }))(moment);
};

export const thirdSeqStays = changeThird(({ seq }) => ({ seq: less(seq, 1) }));

export const thirdBearsSyn: Slip = (moment) => {
  const one = onlySegment(moment.right);
  return one !== null && isPureAck(one) ? changeThird(() => ({ ctl: ['SYN', 'ACK'] }))(moment) : null;
};

/** An ACK for the one direction, then a SYN for the other. */
export const setUpApart: Slip = ({ right, from }) => {
  const one = onlySegment(right);
  if (one === null || from !== 'LISTEN' || !bears(one, 'SYN', 'ACK')) return null;
  return instead(right, [
    { ...one, ctl: ['ACK'] },
    { ...one, ctl: ['SYN'], ack: null },
  ]);
};

/** "That SYN is an old one": refused by RST. */
export const oldSynRefused: Slip = ({ right, from, arrived }) => {
  const syn = arrived.at(-1);
  if (from !== 'LISTEN' || syn === undefined || !bears(syn, 'SYN') || bears(syn, 'ACK')) return null;
  if (onlySegment(right) === null) return null;
  return instead(right, [{ ctl: ['RST', 'ACK'], seq: 0, ack: add(syn.seq, 1), len: 0 }], 'LISTEN');
};

/** The client waits for more before it sends what its application has. */
export const textWaits: Slip = (moment) => {
  const right = third(moment);
  const one = right && onlySegment(right);
  return right && one && one.len > 0 ? instead(right, [{ ...one, ctl: ['ACK'], len: 0 }]) : null;
};

/** The story says: SYN, SYN,ACK, ACK, and you are connected. So whatever comes is taken for the next part of it. */
export const playsTheStory: Slip = ({ right, from, arrived, before }) => {
  const one = onlySegment(right);
  const last = arrived.at(-1);
  if (one === null || last === undefined || before === null) return null;
  if (from === 'SYN-SENT' && bears(last, 'SYN') && !bears(last, 'ACK')) {
    const ack = { ctl: ['ACK'] as const, seq: before.snd.nxt, ack: add(last.seq, 1), len: 0 };
    return instead(right, [ack], 'ESTABLISHED');
  }
  // An ACK of something never sent is taken for the one that was waited for.
  if (bears(one, 'RST') && from === 'SYN-SENT' && bears(last, 'ACK')) {
    return instead(right, [], 'ESTABLISHED');
  }
  return null;
};

/** Who is connected needs the TCB no more. */
export const forgetsTcb: Slip = ({ right, from }) =>
  right.becomes === 'ESTABLISHED' && from !== 'ESTABLISHED' ? instead(right, right.segments, 'CLOSED') : null;

/** Only the segment that opens could begin anywhere; the rest counts from 0. */
export const countsFromZero: Slip = (moment) => {
  const { before, right } = moment;
  const one = onlySegment(right);
  if (before === null || one === null || !isPureAck(one)) return null;
  return changeThird(() => ({ seq: 1, ack: 1 }))(moment);
};
