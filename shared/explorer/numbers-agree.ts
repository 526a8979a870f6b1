import { peerOf } from '../game/host-id.ts';
import type { Connection, Endpoint, Host, Position } from '../game/position.ts';
import type { Tcb } from '../tcp/tcb.ts';
import type { StepCheck } from './transition.ts';

const same = (a: Endpoint | null, b: Endpoint | null): boolean =>
  a !== null && b !== null && a.address === b.address && a.port === b.port;

const isSynchronized = ({ state }: Tcb): boolean =>
  state !== 'LISTEN' && state !== 'SYN-SENT' && state !== 'SYN-RECEIVED';

/** The other end of a connection, if that host knows of it. */
const otherEnd = (host: Host, { local, remote }: Connection): Tcb | null =>
  Object.values(host.connections).find((c) => same(c.local, remote) && same(c.remote, local))?.tcb ?? null;

const isQuiet = ({ inFlight, hosts }: Position): boolean =>
  inFlight.length === 0 &&
  [hosts.clientHost, hosts.serverHost].every(({ inbox }) => inbox.every((a) => a.type !== 'segment'));

/** SND.NXT here is RCV.NXT there, and the other way round. */
export const numbersAgree: StepCheck = {
  property: 'numbers-agree',
  holds({ after }) {
    if (!isQuiet(after)) return true;
    const peer = after.hosts[peerOf('clientHost')];
    return Object.values(after.hosts.clientHost.connections).every((connection) => {
      const near = connection.tcb;
      const far = otherEnd(peer, connection);
      if (near === null || far === null || !isSynchronized(near) || !isSynchronized(far)) return true;
      if (near.retransmissionQueue.length + far.retransmissionQueue.length > 0) return true;
      return near.snd.nxt === far.rcv.nxt && far.snd.nxt === near.rcv.nxt;
    });
  },
};
