import type { TableView } from '#shared/game/view.ts';
import type { TcpState } from '#shared/tcp/state.ts';
import type { States } from './layout.ts';

/** Both hosts' states: a lifeline has room for one, that of its first connection. */
export function statesOf({ clientHost, serverHost }: TableView['hosts']): States {
  const first = (host: TableView['hosts']['clientHost']): TcpState =>
    Object.values(host.connections)[0]?.state ?? 'CLOSED';
  return { clientHost: first(clientHost), serverHost: first(serverHost) };
}
