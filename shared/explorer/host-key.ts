import { LOCAL } from '../game/addresses.ts';
import { HOST_IDS, type HostId, peerOf } from '../game/host-id.ts';
import type { Script } from '../game/lesson.ts';
import type { LogHeader } from '../game/log.ts';
import type { Arrival, Connection, Endpoint, Host, MatchTime } from '../game/position.ts';
import type { Segment } from '../tcp/segment.ts';
import { distance, type Seq, seq } from '../tcp/seq.ts';
import type { MaybeTcb, Tcb, TimerName } from '../tcp/tcb.ts';
import type { All, Covers } from './covers.ts';
import type { Origins } from './origins.ts';

// What the keys below are made of. A field that is missing in one of these lists does not compile.
export type ComparedHost = All<
  [
    Covers<
      Host,
      | 'connections'
      | 'inbox'
      | 'waitedFor'
      | 'script'
      | 'callDue'
      | 'on'
      // How many arrivals there were gives the next one its name, and nothing else.
      | 'arrivals'
      | 'delivered'
      // What the lesson leaves to the player is the same in all its positions; what was chosen is not.
      | 'choices'
      | 'chosen'
      | 'letsRun'
      | 'cookie'
      | 'tookOldText'
    >,
    // The ISS of the connection before, and a listener, are the lesson's.
    Covers<Connection, 'local' | 'remote' | 'tcb' | 'iss' | 'lastIss' | 'listener'>,
    Covers<
      Tcb,
      | 'state'
      | 'passive'
      | 'snd'
      | 'rcv'
      | 'unsent'
      | 'finUnsent'
      | 'receives'
      | 'unread'
      | 'retransmissionQueue'
      | 'reassemblyQueue'
      | 'ackOwed'
      | 'unacknowledgedText'
      | 'timers'
      | 'rto'
      | 'retries'
      | 'duplicateAcks'
      | 'fastRetransmitted'
    >,
    Covers<Segment, 'seq' | 'ack' | 'ctl' | 'len' | 'wnd' | 'fastOpen'>,
  ]
>;

/** Writes down one host so that two hosts get the same text exactly if the rest of the game treats them alike. */
export interface HostKeys {
  host(id: HostId, host: Host, now: MatchTime): string;
  /** A segment as the host `to` would read it. */
  segment(to: HostId, seg: Segment): string;
  endpoint(of: HostId, endpoint: Endpoint | null): string;
}

/**
 * Numbers count from the ISSs, times from now (a timer that has run out is only said to have), arrivals by their place
 * in the inbox: nothing else of them has any bearing on what can happen.
 */
export function hostKeys(header: LogHeader, origins: Origins): HostKeys {
  const places = new Map<Script[number], number>(
    HOST_IDS.flatMap((id) => header.lesson.calls[id].map((item, i) => [item, i] as const)),
  );
  const bases: Readonly<Record<HostId, Seq>> = {
    clientHost: seq(header.iss.clientHost),
    serverHost: seq(header.iss.serverHost),
  };
  // A TCB in LISTEN and the RST of a closed port have 0 for "no number".
  const number = (base: Seq, n: Seq): string => (n === 0 ? 'z' : String(distance(base, n)));

  const endpoint = (of: HostId, at: Endpoint | null): string => {
    if (at === null) return '-';
    if (same(at, LOCAL[of])) return 'own';
    return same(at, LOCAL[peerOf(of)]) ? 'peer' : `${at.address}:${at.port}`;
  };

  const segment = (to: HostId, seg: Segment): string => {
    const own = bases[to];
    const peer = bases[peerOf(to)];
    const { ctl, len, wnd, ack, fastOpen } = seg;
    const origin = len > 0 ? originOf(peer, origins.of(seg)) : '';
    return `${ctl.join('')} ${number(peer, seg.seq)} ${ack === null ? '' : number(own, ack)} ${len} ${wnd}${fastOpen === undefined ? '' : ` ${fastOpen}`}${origin}`;
  };

  const arrival = (id: HostId, a: Arrival, waits: boolean): string => {
    const kind = waits ? `~${a.conn}` : a.conn;
    switch (a.type) {
      case 'segment':
        return `${kind}<${endpoint(id, a.source)} ${segment(id, a.seg)}`;
      case 'timeout':
        return `${kind}!${a.timer}`;
      case 'call':
        // The calls of the very beginning cannot be let wait (`mustAct`).
        return `${kind}@${JSON.stringify(a.call)}${a.free ? 'f' : ''}${a.at === 0 ? '0' : ''}`;
    }
  };

  const ranOut = (host: Host, conn: string, timer: TimerName): boolean =>
    host.inbox.some((a) => a.type === 'timeout' && a.conn === conn && a.timer === timer);

  const tcbKey = (id: HostId, host: Host, conn: string, tcb: Tcb, now: MatchTime): string => {
    const own = bases[id];
    const peer = bases[peerOf(id)];
    const { snd, rcv, timers } = tcb;
    const timer = (name: TimerName): string => {
      const due = timers[name];
      return due === null ? '' : ranOut(host, conn, name) ? '!' : String(due - now);
    };
    const sent = tcb.retransmissionQueue.map(
      (u) => `${number(own, u.seq)}+${u.len}${u.syn ? 's' : ''}${u.fin ? 'f' : ''}`,
    );
    const ahead = tcb.reassemblyQueue.map((o) => `${number(peer, o.seq)}+${o.len}${o.fin ? 'f' : ''}`);
    return (
      `${tcb.state}${tcb.passive ? 'p' : 'a'} ${number(own, snd.una)} ${number(own, snd.nxt)} ${snd.wnd} ` +
      `${number(peer, snd.wl1)} ${number(own, snd.wl2)} ${number(own, snd.iss)} ${snd.maxWnd} ` +
      `${number(peer, rcv.nxt)} ${rcv.wnd} ${number(peer, rcv.irs)} ` +
      `${tcb.unsent}${tcb.finUnsent ? 'f' : ''} ${tcb.receives ? tcb.unread : `-${tcb.unread}`} ` +
      `${sent.join()}/${ahead.join()} ${tcb.ackOwed}${tcb.unacknowledgedText} ` +
      `${timer('retransmission')},${timer('ackDue')},${timer('timeWait')},${timer('user')} ` +
      `${tcb.rto} ${tcb.retries} ${tcb.duplicateAcks}${tcb.fastRetransmitted ? 'f' : ''}`
    );
  };

  const connectionKey = (id: HostId, host: Host, conn: string, c: Connection, now: MatchTime): string => {
    const tcb: MaybeTcb = c.tcb;
    const ends = `${conn} ${endpoint(id, c.local)} ${endpoint(id, c.remote)} ${number(bases[id], c.iss)}`;
    return tcb === null ? ends : `${ends} ${tcbKey(id, host, conn, tcb, now)}`;
  };

  const scriptItem = (item: Script[number], now: MatchTime): string => {
    const place = places.get(item);
    // Only what is due at a time of the clock depends on how late it is.
    return item.when.type === 'at' ? `${place}:${Math.max(0, item.when.t - now)}` : String(place);
  };

  const hostKey = (id: HostId, host: Host, now: MatchTime): string => {
    const connections = Object.entries(host.connections).map(([conn, c]) =>
      connectionKey(id, host, conn, c, now),
    );
    const inbox = host.inbox.map((a) => arrival(id, a, host.waitedFor.includes(a.id)));
    const script = host.script.map((item) => scriptItem(item, now));
    const due = host.callDue === null ? '' : Math.max(0, host.callDue - now);
    return `${host.on ? '' : 'off '}${connections.join('&')}|${inbox.join('&')}|${script.join()} ${due}|${host.delivered}${chosenKey(host)}`;
  };

  return { host: hostKey, segment, endpoint };
}

/** What few lessons have: empty in all others. */
function chosenKey({ chosen, letsRun, cookie, tookOldText }: Host): string {
  const settings = (chosen?.settings ?? []).map(({ tool, value }) => `${tool}=${value}`).sort();
  return `${settings.join()}${letsRun ? ' run' : ''}${cookie === undefined ? '' : ` ${cookie}`}${tookOldText ? ' old' : ''}`;
}

const same = (a: Endpoint, b: Endpoint): boolean => a.port === b.port && a.address === b.address;

const originOf = (peer: Seq, origin: number | null): string =>
  origin === null ? ' ?' : ` ${distance(peer, seq(origin))}`;
