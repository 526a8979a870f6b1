import { absorb } from '../../tcp/absorb.ts';
import { add, seq } from '../../tcp/seq.ts';
import type { Tcb } from '../../tcp/tcb.ts';
import { MAIN, nameOf } from '../addresses.ts';

import { connectionOf } from '../inbox.ts';
import type { Connection, HostView } from '../position.ts';
import { type Past, viewOf } from './view-of.ts';

/** Where a move is made, if not at a host with one connection in the RFC's own world. */
export type Place =
  | 'listener with room'
  | 'listener with a full backlog'
  | 'listener with cookies on'
  | 'two-way-handshake'
  | 'no-time-wait'
  | 'fast open'
  | 'chosen ISS';

const SPOOFED = { address: '198.51.100.7', port: 1024 };

/** A connection of the listener's that nobody will ever confirm. */
function halfOpenOne(view: HostView, { local, tcb, iss }: Connection): Connection {
  const event = {
    type: 'segmentArrives',
    seg: { seq: seq(700), ack: null, ctl: ['SYN'], len: 0, wnd: 0 },
  } as const;
  const half = absorb(tcb, event, { now: 0, params: view.params, iss: add(iss, -1000) }).tcb;
  return { local, remote: SPOOFED, tcb: half, iss: add(iss, -1000) };
}

function asListener(view: HostView, full: boolean): HostView {
  const main = connectionOf(view.host, MAIN);
  if (main === null) return view;
  const listener = { ...main, listener: { backlog: 1, secret: 7 } };
  const half = full ? { [nameOf(SPOOFED)]: halfOpenOne(view, main) } : {};
  return { ...view, host: { ...view.host, connections: { [MAIN]: listener, ...half } } };
}

const withHost = (view: HostView, host: Partial<HostView['host']>): HostView => ({
  ...view,
  host: { ...view.host, ...host },
});

const tcbOf = (view: HostView): Tcb | null => connectionOf(view.host, MAIN)?.tcb ?? null;

/** The host's player's view there. */
export function placed(view: HostView, place: Place | undefined): HostView {
  switch (place) {
    case undefined:
      return view;
    case 'listener with room':
      return asListener(view, false);
    case 'listener with a full backlog':
      return asListener(view, true);
    case 'listener with cookies on':
      return withHost(asListener(view, true), {
        chosen: { count: 1, settings: [{ tool: 'cookies', value: true }] },
      });
    case 'two-way-handshake':
    case 'no-time-wait':
      return { ...view, rules: place };
    case 'fast open':
      return withHost(view, { cookie: tcbOf(view) === null ? '' : 'c1' });
    case 'chosen ISS': {
      const main = connectionOf(view.host, MAIN);
      const connections = main === null ? {} : { [MAIN]: { ...main, lastIss: seq(3000) } };
      return { ...withHost(view, { connections }), choosesIss: true };
    }
  }
}

/** The view of a table's row: the past, what waits (joined by `|`), and the place. */
export const viewAt = (at: {
  readonly past: Past | readonly string[];
  readonly waiting: string;
  readonly place?: Place | undefined;
}): HostView => placed(viewOf(at.past, ...(at.waiting === '' ? [] : at.waiting.split(' | '))), at.place);
