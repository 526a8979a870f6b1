import type { Segment } from '../tcp/segment.ts';
import { distance, seq } from '../tcp/seq.ts';
import type { TcpState } from '../tcp/state.ts';
import { type HostId, peerOf } from './host-id.ts';
import type { MatchTime } from './position.ts';
import type { StoryLine } from './story.ts';

// A ladder as text, a line for each thing that a host did: for papers, exam sheets, terminals.
//
//     0.0  C  OPEN     SYN seq=4000                 SYN-SENT
//     1.1  S  SYN      SYN,ACK seq=9000 ack=4001    SYN-RECEIVED

/** What became of a segment on its way, in the one-line notation. */
export type Deed = 'lost' | 'late' | 'doubled';

export interface LadderLine {
  readonly t: MatchTime;
  readonly host: HostId;
  readonly conn: string;
  /** What was handled, in the words of a lesson's ladder: `OPEN`, `SYN,ACK`, `timeWait`; empty for nothing. */
  readonly handles: string;
  readonly sends: readonly { readonly seg: Segment; readonly deeds: readonly Deed[] }[];
  readonly becomes: TcpState;
}

/** What may be left blank for the students to fill in. */
export const BLANKS = ['flags', 'seq', 'ack', 'len', 'becomes'] as const;
export type Blank = (typeof BLANKS)[number];

export interface Wording {
  /** Counted from the ISSs, `x+1`, as lessons write them; left out, numbers stand as they are. */
  readonly iss?: Readonly<Record<HostId, number>>;
  readonly blank?: readonly Blank[];
  /** How the hosts are called; `C` and `S` unless somebody says otherwise. */
  readonly names?: Readonly<Record<HostId, string>>;
}

const NAMES: Readonly<Record<HostId, string>> = { clientHost: 'C', serverHost: 'S' };
const LETTERS: Readonly<Record<HostId, string>> = { clientHost: 'x', serverHost: 'y' };
const GAP = '____';

const DEEDS = { lost: 'lost', delayed: 'late', duplicated: 'doubled' } as const;

/** The accepted moves of a match, each with what it sent and what the network did to that. */
export function ladderLines(story: readonly StoryLine[]): readonly LadderLine[] {
  const deeds = new Map<number, Deed[]>();
  for (const line of story) {
    if (line.type !== 'lost' && line.type !== 'delayed' && line.type !== 'duplicated') continue;
    deeds.set(line.packet, [...(deeds.get(line.packet) ?? []), DEEDS[line.type]]);
  }
  const lines: (LadderLine & { readonly sends: LadderLine['sends'][number][] })[] = [];
  for (const line of story) {
    if (line.type === 'moved') {
      const { t, host, conn, handles, becomes } = line;
      lines.push({ t, host, conn, handles, sends: [], becomes });
    } else if (line.type === 'sent') {
      // The segments of a move follow it at once, whatever the network does to them.
      const move = lines.findLast(({ host }) => host === line.host);
      move?.sends.push({ seg: line.seg, deeds: deeds.get(line.packet ?? 0) ?? [] });
    }
  }
  return lines;
}

/** A number as it counts from its ISS: `x`, `x+1`, `x-700`; 0, which stands for no number, as it is. */
export function lettered(iss: Readonly<Record<HostId, number>>, of: HostId, n: number): string {
  const ahead = distance(seq(iss[of]), seq(n));
  if (ahead === 0) return LETTERS[of];
  if (n === 0) return '0';
  return ahead < 0 ? `${LETTERS[of]}${ahead}` : `${LETTERS[of]}+${ahead}`;
}

/** A segment in one line, from this host, without its window: `SYN,ACK seq=y ack=x+1`. */
export function segmentText(from: HostId, seg: Segment, wording: Wording = {}): string {
  const { ctl, seq: s, ack, len, fastOpen } = seg;
  const { iss, blank = [] } = wording;
  const number = (of: HostId, n: number) => (iss === undefined ? String(n) : lettered(iss, of, n));
  const shown = (what: Blank, text: string) => (blank.includes(what) ? GAP : text);
  // A field that is blank stands in every line: whether it is there at all would give something away.
  const ackText = ack === null ? '–' : number(peerOf(from), ack);
  return [
    shown('flags', ctl.length === 0 ? '-' : ctl.join()),
    `seq=${shown('seq', number(from, s))}`,
    ack === null && !blank.includes('ack') ? '' : `ack=${shown('ack', ackText)}`,
    len === 0 && !blank.includes('len') ? '' : `len=${shown('len', String(len))}`,
    fastOpen === undefined ? '' : `cookie=${fastOpen}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The ladder as text, in columns: when (s), who, what was handled, what was sent (`-`: nothing), the state then. */
export function ladderText(lines: readonly LadderLine[], wording: Wording = {}): string {
  const { blank = [], names = NAMES } = wording;
  const several = new Set(lines.map(({ conn }) => conn)).size > 1;
  const cells = lines.map(({ t, host, conn, handles, sends, becomes }) => [
    (t / 1000).toFixed(1),
    several ? `${names[host]} ${conn}` : names[host],
    handledText(handles, blank),
    sends.length === 0 ? '-' : sends.map((one) => sentText(host, one, wording)).join(' | '),
    blank.includes('becomes') ? GAP : becomes,
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(0, ...cells.map((row) => (row[at] ?? '').length)));
  return cells
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padStart(widths[0] ?? 0) : cell.padEnd(widths[at] ?? 0))),
    )
    .map((row) => `${row.join('  ').trimEnd()}\n`)
    .join('');
}

/** What is handled was sent before: a field that is blank there must not stand here. */
function handledText(handles: string, blank: readonly Blank[]): string {
  if (handles === '') return '-';
  if (blank.includes('flags') && /\b(SYN|ACK|FIN|RST)\b|^-/.test(handles)) return GAP;
  return blank.includes('len') ? handles.replaceAll(/len=\d+/g, `len=${GAP}`) : handles;
}

function sentText(host: HostId, { seg, deeds }: LadderLine['sends'][number], wording: Wording): string {
  const text = segmentText(host, seg, wording);
  return deeds.length === 0 ? text : `${text} [${deeds.join()}]`;
}
