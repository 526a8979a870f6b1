import { fastify } from 'fastify';

const app = fastify();
app.get('/healthz', () => ({ ok: true }));
const address = await app.listen({
  host: process.env.HOST ?? '127.0.0.1',
  port: Number(process.env.PORT ?? 8080),
});
process.stdout.write(`Ackademy is at ${address}\n`);
