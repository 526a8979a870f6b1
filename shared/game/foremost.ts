import type { TcpState } from '../tcp/state.ts';

/**
 * Of a host's connections the one to show where there is room for one: the youngest that is under way, else the first.
 */
export function foremost<C extends { readonly state: TcpState }>(
  connections: Readonly<Record<string, C>>,
): C | undefined {
  const all = Object.values(connections);
  return all.findLast(({ state }) => state !== 'CLOSED' && state !== 'LISTEN') ?? all[0];
}
