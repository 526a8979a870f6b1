import { z } from 'zod';
import { CTLS, type Segment } from '#shared/tcp/segment.ts';
import { type Seq, seq } from '#shared/tcp/seq.ts';
import { TCP_STATES } from '#shared/tcp/state.ts';

// The lines that the referee reads: a TCB (left out: CLOSED) and what happens to it, in order.

const uint32 = z
  .int()
  .min(0)
  .max(2 ** 32 - 1)
  .transform((n): Seq => seq(n));
const octets = z
  .int()
  .min(0)
  .max(2 ** 30);
const window = z
  .int()
  .min(0)
  .max(2 ** 30);

/** Bits of the header that the referee does not look at are understood and forgotten. */
const Bit = z.enum([...CTLS, 'PSH', 'URG', 'ECE', 'CWR']);

const SegmentLine = z
  .object({
    seq: uint32,
    ack: uint32.nullish(),
    ctl: z.array(Bit),
    wnd: window.default(65535),
    len: octets.default(0),
  })
  .refine((seg) => !seg.ctl.includes('ACK') || (seg.ack !== undefined && seg.ack !== null), {
    path: ['ack'],
    message: 'ACK is set, but there is no acknowledgment number',
  })
  .transform(
    (seg): Segment => ({
      seq: seg.seq,
      ack: seg.ctl.includes('ACK') ? (seg.ack ?? null) : null,
      ctl: CTLS.filter((bit) => seg.ctl.includes(bit)),
      len: seg.len,
      wnd: seg.wnd,
    }),
  );

const EventLine = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('openCall'),
    passive: z.boolean(),
    iss: uint32.default(seq(0)),
    wnd: window.optional(),
  }),
  z.object({ type: z.literal('sendCall'), len: octets }),
  z.object({ type: z.literal('receiveCall'), len: octets }),
  z.object({ type: z.literal('closeCall'), receives: z.boolean().default(true) }),
  z.object({ type: z.literal('abortCall') }),
  z.object({ type: z.literal('segmentArrives'), seg: SegmentLine }),
  z.object({ type: z.literal('retransmissionTimeout') }),
  z.object({ type: z.literal('userTimeout') }),
  z.object({ type: z.literal('timeWaitTimeout') }),
]);

const UNNUMBERED: readonly string[] = ['CLOSED', 'LISTEN'];

const TcbLine = z
  .object({
    state: z.enum(TCP_STATES),
    passive: z.boolean().default(false),
    /** Whether the application still reads (section 3.6.1). */
    receives: z.boolean().default(true),
    snd: z
      .object({
        una: uint32.optional(),
        nxt: uint32.optional(),
        wnd: window.default(65535),
        iss: uint32.default(seq(0)),
      })
      .prefault({}),
    rcv: z
      .object({ nxt: uint32.optional(), wnd: window.default(65535), irs: uint32.optional() })
      .prefault({}),
  })
  .refine(
    ({ state, snd }) => UNNUMBERED.includes(state) || (snd.una !== undefined && snd.nxt !== undefined),
    { path: ['snd'], message: 'SND.UNA and SND.NXT are missing' },
  )
  .refine(({ state, rcv }) => UNNUMBERED.includes(state) || state === 'SYN-SENT' || rcv.nxt !== undefined, {
    path: ['rcv'],
    message: 'RCV.NXT is missing',
  });

export const Case = z.object({
  id: z.json().optional(),
  tcb: TcbLine.nullish(),
  events: z.array(EventLine),
});

export type Case = z.infer<typeof Case>;
export type TcbLine = z.infer<typeof TcbLine>;
export type EventLine = z.infer<typeof EventLine>;
