import type { HostId } from '#shared/game/host-id.ts';

/** The two ends, the client first: the engine's own list is not in the first chunk. */
export const HOSTS: readonly HostId[] = ['clientHost', 'serverHost'];
