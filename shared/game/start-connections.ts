import { add, seq } from '../tcp/seq.ts';
import type { MaybeTcb } from '../tcp/tcb.ts';
import { LISTENER, LOCAL, MAIN, nameOf } from './addresses.ts';
import { chance } from './chance.ts';
import { type HostId, peerOf } from './host-id.ts';
import { ISS_STEP, nextIss } from './inbox.ts';
import { opensActively } from './lesson.ts';
import type { LogHeader } from './log.ts';
import type { Connection, Host } from './position.ts';

/** What a host's table of connections holds when the match begins: one connection, or as many as the lesson has. */
export function startConnections(header: LogHeader, id: HostId, tcb: MaybeTcb): Host['connections'] {
  const { several } = header.lesson;
  if (several === undefined) return { [MAIN]: theOne(header, id, tcb) };
  const iss = seq(header.iss[id]);
  if (id === 'serverHost') {
    // A secret of its own: the seed would betray what the network is going to do.
    const listener = { backlog: several.backlog, secret: Math.floor(chance(header.seed, 'secret') * 1e9) };
    return { [LISTENER]: { local: LOCAL.serverHost, remote: null, tcb: null, iss, listener } };
  }
  const connections = several.ports.map((port, i): readonly [string, Connection] => {
    const local = { ...LOCAL.clientHost, port };
    return [nameOf(local), { local, remote: LOCAL.serverHost, tcb: null, iss: add(iss, i * ISS_STEP) }];
  });
  return Object.fromEntries(connections);
}

function theOne({ iss, lesson }: LogHeader, id: HostId, tcb: MaybeTcb): Connection {
  const own = seq(iss[id]);
  return {
    local: LOCAL[id],
    // An active OPEN names the remote address; a listener learns its peer by the SYN.
    remote: opensActively(lesson.calls[id]) || tcb !== null ? LOCAL[peerOf(id)] : null,
    tcb,
    iss: lesson.choosesIss ? nextIss(own) : own,
    ...(lesson.choosesIss && { lastIss: own }),
  };
}
