import { absorb } from '../tcp/absorb.ts';
import { output } from '../tcp/output.ts';
import type { Segment } from '../tcp/segment.ts';
import { seq } from '../tcp/seq.ts';
import type { TcpEvent } from '../tcp/step.ts';
import type { MaybeTcb } from '../tcp/tcb.ts';
import { NO_COPIES } from './copies.ts';
import type { Evolved } from './evolved.ts';
import { HOST_IDS, type HostId, peerOf } from './host-id.ts';
import { injectedLines, injectedPackets } from './injected.ts';
import type { LogHeader } from './log.ts';
import type { Channel, Host } from './position.ts';
import { settle } from './settle.ts';
import { startConnections } from './start-connections.ts';

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

/** What few lessons give to a host: choices, a Fast Open cookie. */
function choicesAt({ lesson }: LogHeader, id: HostId): Pick<Host, 'choices' | 'cookie'> {
  const { choices, fastOpen } = lesson;
  return {
    ...(choices !== undefined && { choices: choices[id] }),
    ...(fastOpen !== undefined && { cookie: fastOpen[id] }),
  };
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
    connections: startConnections(header, id, tcbs[id]),
    inbox: [],
    waitedFor: [],
    script: calls[id],
    callDue: null,
    on: true,
    arrivals: 0,
    delivered: 0,
    ...choicesAt(header, id),
  });
  const injected = injectedPackets(header);
  const deadline = header.lesson.lost?.find(({ when }) => when.type === 'at')?.when;
  return settle(header, {
    position: {
      now: 0,
      hosts: { clientHost: hostAt('clientHost'), serverHost: hostAt('serverHost') },
      inFlight: injected,
      packets: injected.length,
      copies: NO_COPIES,
      link: { clientHost: channel('clientHost'), serverHost: channel('serverHost') },
      outcome: null,
      ...(deadline?.type === 'at' && { deadline: deadline.t }),
    },
    lines: injectedLines(injected),
  });
}
