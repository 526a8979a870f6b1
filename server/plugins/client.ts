import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Denied } from '../errors.ts';

/** The pages. Whatever is no file is a page of the client's own router, so it gets index.html. */
export async function servePages(app: FastifyInstance, dir: string): Promise<void> {
  const built = existsSync(join(dir, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: dir,
      dotfiles: 'ignore',
      cacheControl: false,
      preCompressed: true,
      setHeaders(reply, path) {
        // Vite names assets by their content; index.html names the assets.
        const hashed = path.startsWith(join(dir, 'assets'));
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        reply.header('vary', 'accept-encoding');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const page =
      request.method === 'GET' && !/^\/(api|ws|assets)(\/|$)/.test(request.url.split('?')[0] ?? '');
    if (!built || !page) throw new Denied('not-found');
    return reply.sendFile('index.html');
  });
}
