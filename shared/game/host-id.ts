/** The two ends of the table. A seat is a place at one host; who sits there is the server's business. */
export const HOST_IDS = ['clientHost', 'serverHost'] as const;
export type HostId = (typeof HOST_IDS)[number];

export const peerOf = (host: HostId): HostId => (host === 'clientHost' ? 'serverHost' : 'clientHost');
