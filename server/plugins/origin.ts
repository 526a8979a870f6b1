import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Denied } from '../errors.ts';

/**
 * Keeps pages of other sites from using a teacher's cookie: whatever changes something, and the upgrade to a
 * WebSocket, must come from an address of this server, by exact comparison. What is no browser sends no Origin.
 */
export function checkOrigin(app: FastifyInstance, ours: () => readonly string[]): void {
  app.addHook('onRequest', async (request) => {
    const { origin } = request.headers;
    const reads = /^(GET|HEAD)$/.test(request.method) && request.headers.upgrade === undefined;
    if (reads || origin === undefined) return;
    if (!ownOrigins(request).includes(origin) && !ours().includes(origin)) throw new Denied('bad-request');
  });
}

/** The page was loaded from the very address that is asked now: http, or https where a proxy speaks it for us. */
const ownOrigins = ({ headers }: FastifyRequest): readonly string[] =>
  headers.host === undefined ? [] : [`http://${headers.host}`, `https://${headers.host}`];
