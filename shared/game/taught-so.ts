/**
 * Simplifications of the sources that can show in a move. Whoever learnt it so is not punished: the first time costs
 * nothing and is explained.
 *
 * - `bare-fin`: a FIN without ACK; it is accepted once and goes on the link as FIN,ACK
 * - `established-when-sent`: the server ESTABLISHED as soon as the third segment is sent
 * - `fin-as-consent`: the ACK of a FIN as consent, which might be refused
 * - `fin-again-after-msl`: the FIN resent after 1 MSL instead of after its RTO
 * - `seq-counts-packets`: seq and ack as numbers of packets
 * - `tcb-gone-on-connecting`: the TCB destroyed as soon as the connection stands
 * - `ack-called-seq`: the ack of a FIN called its sequence number
 * - `text-only-with-fast-open`: no text in the third segment without Fast Open
 */
export const TAUGHT_SO = [
  'bare-fin',
  'established-when-sent',
  'fin-as-consent',
  'fin-again-after-msl',
  'seq-counts-packets',
  'tcb-gone-on-connecting',
  'ack-called-seq',
  'text-only-with-fast-open',
] as const;

export type TaughtSo = (typeof TAUGHT_SO)[number];
