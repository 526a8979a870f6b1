import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Denied } from '../errors.ts';
import type { Metrics } from '../metrics.ts';
import { hashOf } from '../secrets.ts';

/**
 * `/metrics`, for Prometheus. With one pair in a class, a count of refused moves tells the one what the other has done:
 * so it is for this machine, or for who knows the token (METRICS_TOKEN), and not for the room.
 */
export function metricsRoute(
  app: FastifyInstance,
  of: { readonly metrics: Metrics; readonly token: string | null },
): void {
  app.get('/metrics', { logLevel: 'silent' }, async (request, reply) => {
    if (!isLocal(request) && !bears(request, of.token)) throw new Denied('not-found');
    return reply
      .type(of.metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await of.metrics.text());
  });
}

const isLocal = ({ ip }: FastifyRequest): boolean => /^(127\.|::1$|::ffff:127\.)/.test(ip);

/** Compared by hashes: those have one length, whatever was sent. */
function bears({ headers }: FastifyRequest, token: string | null): boolean {
  const sent = headers.authorization?.match(/^Bearer (\S+)$/)?.[1];
  if (token === null || sent === undefined) return false;
  return timingSafeEqual(Buffer.from(hashOf(sent)), Buffer.from(hashOf(token)));
}
