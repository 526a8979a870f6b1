import type { Draft } from '../move.ts';

const FLAGS = { S: 'SYN', F: 'FIN', R: 'RST', A: 'ACK' } as const;

/** `SA 9000 4001` as a drafted segment: flags, seq, ack, length and `o` for the Fast Open option, `-` for an empty field. */
export function draft(text: string): Draft {
  const [flags = '-', seq = '-', ack = '-', len = '0', option] = text.split(' ');
  const number = (field: string) => (field === '-' ? null : Number(field));
  const ctl = [...flags].flatMap((f) => (f in FLAGS ? [FLAGS[f as keyof typeof FLAGS]] : []));
  return {
    ctl,
    seq: number(seq),
    ack: number(ack),
    len: Number(len),
    ...(option === 'o' && { fastOpen: true }),
  };
}
