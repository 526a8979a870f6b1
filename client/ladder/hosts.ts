import type { HostId } from '#shared/game/host-id.ts';

/** Spelt out: the student's first chunk holds no value of the engine. */
export const HOSTS: readonly HostId[] = ['clientHost', 'serverHost'];

export const otherHost = (host: HostId): HostId => (host === 'clientHost' ? 'serverHost' : 'clientHost');
