import { absorb } from '../tcp/absorb.ts';
import { output } from '../tcp/output.ts';
import type { Segment } from '../tcp/segment.ts';
import { seq } from '../tcp/seq.ts';
import type { TcpEvent } from '../tcp/step.ts';
import type { MaybeTcb } from '../tcp/tcb.ts';
import { NO_COPIES } from './copies.ts';
import type { Evolved } from './evolve.ts';
import { HOST_IDS, type HostId, peerOf } from './host-id.ts';
import { MAIN } from './inbox.ts';
import { opensActively } from './lesson.ts';
import type { LogHeader } from './log.ts';
import type { Channel, Endpoint, Host } from './position.ts';
import { settle } from './settle.ts';

// Addresses of documentation (RFC 5737), so that no capture or picture ever shows somebody's own.
export const LOCAL: Readonly<Record<HostId, Endpoint>> = {
  clientHost: { address: '192.0.2.1', port: 49_200 },
  serverHost: { address: '192.0.2.2', port: 80 },
};

type Tcbs = Record<HostId, MaybeTcb>;

/** The TCBs of a connection that is open and idle: played through the same rules as everything else. */
function establishedTcbs(header: LogHeader, sent: Readonly<Record<HostId, number>>): Tcbs {
  const tcbs: Tcbs = { clientHost: null, serverHost: null };
  const around = (id: HostId) => ({ now: 0, params: header.lesson.params, iss: seq(header.iss[id]) });

  const happens = (id: HostId, event: TcpEvent): void => {
    const step = absorb(tcbs[id], event, around(id));
    tcbs[id] = step.tcb;
    const segments: Segment[] = step.effects.filter((e) => e.type === 'send').map((e) => e.seg);
    if (step.tcb !== null) {
      const out = output(step.tcb, around(id));
      tcbs[id] = out.tcb;
      segments.push(...out.segments);
    }
    for (const seg of segments) happens(peerOf(id), { type: 'segmentArrives', seg });
  };

  happens('serverHost', { type: 'openCall', passive: true });
  happens('clientHost', { type: 'openCall', passive: false });
  for (const id of HOST_IDS) {
    if (sent[id] === 0) continue;
    happens(id, { type: 'sendCall', len: sent[id] });
    happens(peerOf(id), { type: 'receiveCall', len: sent[id] });
  }
  return tcbs;
}

/** The position that a match begins with. */
export function startPosition(header: LogHeader): Evolved {
  const { start, calls, link } = header.lesson;
  const tcbs: Tcbs =
    start.type === 'established'
      ? establishedTcbs(header, start.sent)
      : { clientHost: null, serverHost: null };
  const channel = (id: HostId): Channel => ({ params: link[id], cut: false, next: null });
  const hostAt = (id: HostId): Host => ({
    connections: {
      [MAIN]: {
        local: LOCAL[id],
        // An active OPEN names the remote address; a listener learns its peer by the SYN.
        remote: opensActively(calls[id]) || tcbs[id] !== null ? LOCAL[peerOf(id)] : null,
        tcb: tcbs[id],
        iss: seq(header.iss[id]),
      },
    },
    inbox: [],
    waitedFor: [],
    script: calls[id],
    callDue: null,
    on: true,
    arrivals: 0,
    delivered: 0,
  });
  return settle(header, {
    position: {
      now: 0,
      hosts: { clientHost: hostAt('clientHost'), serverHost: hostAt('serverHost') },
      inFlight: [],
      packets: 0,
      copies: NO_COPIES,
      link: { clientHost: channel('clientHost'), serverHost: channel('serverHost') },
      outcome: null,
    },
    lines: [],
  });
}
