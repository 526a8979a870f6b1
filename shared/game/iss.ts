import { seq } from '../tcp/seq.ts';
import { connectionOf } from './inbox.ts';
import type { Move } from './move.ts';
import type { HostView } from './position.ts';

/**
 * The view as if the host's clock had drawn the ISS that the move chooses, where the lesson leaves that to the player:
 * from here on everything follows from it. Any number will do (section 3.4.1); an empty field leaves the clock's.
 */
export function withChosenIss(view: HostView, { conn, segments }: Move): HostView {
  const connection = connectionOf(view.host, conn);
  const chosen = segments.find(({ ctl }) => ctl.includes('SYN'))?.seq ?? null;
  const state = connection?.tcb?.state ?? 'CLOSED';
  if (!view.choosesIss || connection === null || chosen === null) return view;
  if (state !== 'CLOSED' && state !== 'LISTEN') return view;
  const connections = { ...view.host.connections, [conn]: { ...connection, iss: seq(chosen) } };
  return { ...view, host: { ...view.host, connections } };
}
