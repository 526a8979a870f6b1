import type { HostId } from './host-id.ts';
import type { ConnId, Endpoint } from './position.ts';

// Addresses of documentation (RFC 5737), so that no capture or picture ever shows somebody's own.
export const LOCAL: Readonly<Record<HostId, Endpoint>> = {
  clientHost: { address: '192.0.2.1', port: 49_200 },
  serverHost: { address: '192.0.2.2', port: 80 },
};

/** The connection of the lessons that need only one. */
export const MAIN: ConnId = 'A';

/** The listener of the lessons that have several. */
export const LISTENER: ConnId = 'L';

/** What a connection is called where there are several, at either end: by the client's port, as all else is the same. */
export const nameOf = ({ address, port }: Endpoint): ConnId =>
  address === LOCAL.clientHost.address ? `:${port}` : `${address}:${port}`;
