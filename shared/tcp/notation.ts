import { CTLS, type Ctl, type Segment } from './segment.ts';
import { seq } from './seq.ts';

/**
 * A segment in one line, for logs, tests, documents and the screen: the control bits (`-` for none), then the fields.
 *
 *     SYN,ACK seq=9000 ack=4001 wnd=65535
 *     ACK seq=4001 ack=9001 len=100 wnd=65535
 *
 * Where `len` is left out it is 0, where `wnd` is left out it is 65535. `cookie` is the Fast Open option (RFC 7413), in hex;
 * `cookie=` asks for one.
 */
export type NotationError =
  | 'unknown-control-bit'
  | 'repeated-control-bit'
  | 'unknown-field'
  | 'repeated-field'
  | 'bad-number'
  | 'bad-cookie'
  | 'seq-missing'
  | 'ack-missing'
  | 'ack-without-control-bit';

export type Parsed =
  | { readonly ok: true; readonly value: Segment }
  | { readonly ok: false; readonly error: NotationError };

const FIELDS = ['seq', 'ack', 'len', 'wnd', 'cookie'] as const;
type Field = (typeof FIELDS)[number];

const LIMITS: Readonly<Record<Exclude<Field, 'cookie'>, number>> = {
  seq: 2 ** 32 - 1,
  ack: 2 ** 32 - 1,
  len: 65535,
  wnd: 65535,
};

const failed = (error: NotationError): Parsed => ({ ok: false, error });

/** Any order of control bits and of fields is understood. */
export const parseSegment = (text: string): Parsed => {
  const [bits = '', ...fields] = text.trim().split(/\s+/);
  const names = bits === '-' ? [] : bits.split(',');
  if (names.some((name) => !CTLS.some((bit) => bit === name))) return failed('unknown-control-bit');
  if (new Set(names).size < names.length) return failed('repeated-control-bit');
  const ctl: readonly Ctl[] = CTLS.filter((bit) => names.includes(bit));
  const found = new Map<Field, string>();
  for (const field of fields) {
    const [, name, value = ''] = /^(\w+)=(.*)$/.exec(field) ?? [];
    const known = FIELDS.find((one) => one === name);
    if (known === undefined) return failed('unknown-field');
    if (found.has(known)) return failed('repeated-field');
    if (known === 'cookie' && !/^(?:[0-9a-f]{2})*$/.test(value)) return failed('bad-cookie');
    if (known !== 'cookie' && !(/^\d{1,10}$/.test(value) && Number(value) <= LIMITS[known])) {
      return failed('bad-number');
    }
    found.set(known, value);
  }
  const number = (field: Field): number | null => (found.has(field) ? Number(found.get(field)) : null);
  const ack = number('ack');
  if (!found.has('seq')) return failed('seq-missing');
  if (ctl.includes('ACK') && ack === null) return failed('ack-missing');
  if (!ctl.includes('ACK') && ack !== null) return failed('ack-without-control-bit');
  const segment: Segment = {
    seq: seq(number('seq') ?? 0),
    ack: ack === null ? null : seq(ack),
    ctl,
    len: number('len') ?? 0,
    wnd: number('wnd') ?? 65535,
  };
  const cookie = found.get('cookie');
  return { ok: true, value: cookie === undefined ? segment : { ...segment, fastOpen: cookie } };
};

/** The canonical line: `parseSegment` makes the same segment of it again. */
export const makeSegment = (seg: Segment): string => {
  const parts = [seg.ctl.length === 0 ? '-' : seg.ctl.join(','), `seq=${seg.seq}`];
  if (seg.ack !== null) parts.push(`ack=${seg.ack}`);
  if (seg.len > 0) parts.push(`len=${seg.len}`);
  parts.push(`wnd=${seg.wnd}`);
  if (seg.fastOpen !== undefined) parts.push(`cookie=${seg.fastOpen}`);
  return parts.join(' ');
};
