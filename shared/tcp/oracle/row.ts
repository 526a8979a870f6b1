import { arrives, connectionOf, EMPTY, type HostTable, withConnection } from '../host-table.ts';
import { output } from '../output.ts';
import { add, distance } from '../seq.ts';
import type { Tcb } from '../tcb.ts';
import { departures } from './departures.ts';
import { describe, describeOurs, describeRecorded, fromPeer, plainFlags, type Row } from './recording.ts';
import { basesOf, KERNEL, setUp } from './setups.ts';

/** What came of a row: as the kernel did it, as the RFC's reading has it, or otherwise. */
export interface Outcome {
  readonly as: 'kernel' | 'rfc' | 'neither';
  readonly ours: string;
  /** Why our situation before the segment is not the row's, or null. */
  readonly setUpDiffers: string | null;
  readonly classes: readonly string[];
}

const line = (segments: readonly string[], next: string): string => [...segments, next].join(' | ');

const situation = (tcb: Tcb | null, row: Row): readonly (number | null)[] => {
  const { kernel, peer } = basesOf(row);
  if (tcb === null || tcb.state === 'LISTEN') return [null, null, null, null];
  const { snd, rcv } = tcb;
  const synchronized = tcb.state !== 'SYN-SENT';
  return [
    distance(kernel, snd.una),
    distance(kernel, snd.nxt),
    synchronized ? distance(peer, rcv.nxt) : null,
    synchronized ? rcv.wnd : null,
  ];
};

export const run = (row: Row): Outcome => {
  const bases = basesOf(row);
  const made = setUp(row, bases);
  // FORMAT.md: the kernel's window in TIME-WAIT does not count the FIN.
  const tcb =
    made?.state === 'TIME-WAIT'
      ? { ...made, rcv: { ...made.rcv, wnd: row.tcb.rcvWnd ?? made.rcv.wnd } }
      : made;
  const { sndUna, sndNxt, rcvNxt, rcvWnd } = row.tcb;
  const theirs = [sndUna, sndNxt, rcvNxt, rcvWnd].join();
  const differs =
    situation(tcb, row).join() === theirs ? null : `${situation(tcb, row).join()} for ${theirs}`;
  const listener = row.listener ? { backlog: 16, cookie: null } : null;
  const table: HostTable = withConnection({ ...EMPTY, listener }, '0', tcb);
  const seg = fromPeer(row.in, bases);
  const iss = tcb?.state === 'TIME-WAIT' ? add(tcb.snd.nxt, 65537) : bases.kernel;
  const around = { now: 10, params: KERNEL, iss };
  const { table: then, step } = arrives(table, '0', seg, around);
  const owed = output(step.tcb, around);
  const sends = step.effects.flatMap((effect) => (effect.type === 'send' ? [effect] : []));
  const after = connectionOf(withConnection(then, '0', owed.tcb), '0');
  const next = after?.state ?? (row.listener ? 'LISTEN' : 'CLOSED');
  const abs = row.out.some((out) => out.seqAbs);
  const ours = line(
    [...sends.map((send) => send.seg), ...owed.segments].map((one) => describeOurs(one, bases, abs)),
    next,
  );
  const kernel = line(row.out.map(describeRecorded), row.next);
  const permitted = (row.rfc.expect ?? []).map((one) =>
    line(
      one.out.map(([flags, at, ack]) => describe(plainFlags(flags), at, ack, 0)),
      one.next,
    ),
  );
  const sameAfter = after === null || afterwards(after, row);
  return {
    as: ours === kernel && sameAfter ? 'kernel' : permitted.includes(ours) ? 'rfc' : 'neither',
    ours: `${ours}${sameAfter ? '' : ' (after differs)'}`,
    setUpDiffers: differs,
    classes: departures({
      tcb: tcb ?? (row.listener ? listeningTcb(row) : null),
      listener: row.listener,
      seg,
    }),
  };
};

const listeningTcb = (row: Row): Tcb | null => setUp({ ...row, setup: 'listen' }, basesOf(row));

const afterwards = (tcb: Tcb, { after }: Row): boolean =>
  (after.sndUna === undefined || distance(tcb.snd.iss, tcb.snd.una) === after.sndUna) &&
  (after.rcvNxt === undefined || distance(tcb.rcv.irs, tcb.rcv.nxt) === after.rcvNxt) &&
  (after.inq === undefined || tcb.unread === after.inq);
