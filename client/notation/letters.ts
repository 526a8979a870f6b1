import type { TcbView } from '#shared/game/assistance.ts';
import type { HostId } from '#shared/game/host-id.ts';
import type { ConnId } from '#shared/game/position.ts';
import type { StoryLine } from '#shared/game/story.ts';
import type { SeatView } from '#shared/game/view.ts';
import { add, type Seq, seq } from '#shared/tcp/seq.ts';
import { otherHost } from '../ladder/hosts.ts';

/** The letters of the course books, in the order in which they come into a connection's life. */
export const LETTERS = ['x', 'y', 'u', 'v', 'w'] as const;
export type Letter = (typeof LETTERS)[number];
export type Letters = Readonly<Partial<Record<Letter, number>>>;

/**
 * What the letters stand for, as far as this seat can know. x and y are the client's and the server's ISS. u is the
 * number of the first FIN, v the next number of the other side at that time, w the number of the second FIN. Where the
 * own application is about to call CLOSE and no FIN has been seen, u is the client's next number and v the server's, so that a
 * close can be written in letters from its first segment on; before that they would mean nothing.
 */
export const lettersIn = ({ seat, connections, story, inbox, script }: SeatView, conn: ConnId): Letters => {
  const connection = connections[conn];
  if (connection === undefined) return {};
  const { tcb } = connection;
  // Where there are several connections, each has letters of its own.
  const own = story.filter((line) => !('conn' in line) || line.conn === conn);
  // A SYN tells the peer's ISS as soon as it has arrived.
  const syn = inbox.find(
    (arrival) => arrival.type === 'segment' && arrival.conn === conn && arrival.seg.ctl.includes('SYN'),
  );
  const synArrived = syn?.type === 'segment' ? syn.seg.seq : null;
  const peerIss = tcb && tcb.state !== 'LISTEN' && tcb.state !== 'SYN-SENT' ? tcb.rcv.irs : synArrived;
  const mine = seat === 'clientHost' ? 'x' : 'y';
  const isses = {
    [mine]: ownIss(connection, synArrived !== null),
    ...(peerIss === null ? {} : { [mine === 'x' ? 'y' : 'x']: peerIss }),
  };
  const called = inbox.flatMap((a) => (a.type === 'call' && a.conn === conn ? [a.call] : []));
  const closes = [...called, ...script.slice(0, 1).map(({ call }) => call)].some(
    ({ type }) => type === 'CLOSE',
  );
  return { ...isses, ...(finLetters(own) ?? (closes ? closeLetters(seat, tcb) : null)) };
};

/** The ISS of the connection that stands, or of the one that comes next: a listener's may be a SYN cookie. */
const ownIss = ({ tcb, iss, listener }: SeatView['connections'][ConnId], opensAnew: boolean): number => {
  const over = tcb?.state === 'TIME-WAIT' && opensAnew;
  const stands = tcb !== null && tcb.state !== 'LISTEN' && !over;
  return listener?.cookie ?? (stands ? (tcb.snd.iss ?? iss) : iss);
};

/** The letters of both ends, for readers who see both. */
export const lettersOfTable = (
  iss: Readonly<Record<HostId, number>>,
  story: readonly StoryLine[],
): Letters => ({
  x: iss.clientHost,
  y: iss.serverHost,
  ...finLetters(story),
});

/** Whose FIN came first, as far as this story tells; the client's, while there is none. */
export const closerOf = (story: readonly StoryLine[]): HostId => finsOf(story)[0]?.from ?? 'clientHost';

const finLetters = (story: readonly StoryLine[]): Letters | null => {
  const fins = finsOf(story);
  const [first] = fins;
  if (!first) return null;
  const second = fins.find((fin) => fin.from !== first.from);
  return {
    u: first.seq,
    ...(first.ack === null ? {} : { v: first.ack }),
    ...(second && second.seq !== first.ack ? { w: second.seq } : {}),
  };
};

const closeLetters = (seat: HostId, tcb: TcbView | null): Letters => {
  // In an exam a number is not known before it has been earned.
  if (tcb?.state !== 'ESTABLISHED' || tcb.snd.nxt === null || tcb.rcv.nxt === null) return {};
  return seat === 'clientHost' ? { u: tcb.snd.nxt, v: tcb.rcv.nxt } : { u: tcb.rcv.nxt, v: tcb.snd.nxt };
};

interface Fin {
  readonly from: HostId;
  readonly seq: Seq;
  readonly ack: Seq | null;
}

const finsOf = (story: readonly StoryLine[]): readonly Fin[] =>
  story.flatMap((line) =>
    (line.type === 'sent' || line.type === 'arrived') && line.seg.ctl.includes('FIN')
      ? [
          {
            from: line.type === 'sent' ? line.host : otherHost(line.host),
            seq: add(line.seg.seq, line.seg.len),
            ack: line.seg.ack,
          },
        ]
      : [],
  );

/** What a leading `+` counts from: the own ISS in seq, the peer's in ack. */
export const startsOf = (seat: HostId, letters: Letters) =>
  seat === 'clientHost'
    ? { seq: letters.x ?? null, ack: letters.y ?? null }
    : { seq: letters.y ?? null, ack: letters.x ?? null };

/** A number as the course books write it: `x+1`, or null where no letter is within reach. */
export const inLetters = (n: number, letters: Letters): string | null => {
  const known = LETTERS.flatMap((letter) => {
    const value = letters[letter];
    return value === undefined ? [] : [{ letter, ahead: seq(n - value) }];
  }).toReversed();
  const exact = known.find(({ ahead }) => ahead === 0) ?? known.find(({ ahead }) => ahead === 1);
  return exact ? `${exact.letter}${exact.ahead === 0 ? '' : '+1'}` : null;
};
