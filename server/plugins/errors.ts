import type { FastifyInstance } from 'fastify';
import type { ErrorCode } from '#shared/protocol/codes.ts';
import type { ErrorReply } from '#shared/protocol/messages.ts';
import { Denied, STATUS } from '../errors.ts';
import { isRefusedByMachine } from '../store/store.ts';

/** Everything that goes wrong in a request is answered in one shape. To be called on the app itself. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const code = codeOf(error);
    if (code === 'internal') request.log.error({ err: error }, 'a request failed');
    return reply.code(statusOf(error, code)).send({ error: code } satisfies ErrorReply);
  });
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof Denied) return error.code;
  // The store's own report is in the log already.
  if (isRefusedByMachine(error)) return 'not-stored';
  const status = statusIn(error);
  if (status === 429) return 'too-fast';
  return status !== null && status >= 400 && status < 500 ? 'bad-request' : 'internal';
}

function statusOf(error: unknown, code: ErrorCode): number {
  return code === 'bad-request' ? (statusIn(error) ?? STATUS[code]) : STATUS[code];
}

/** Fastify's own errors bear their status. */
const statusIn = (error: unknown): number | null =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : null;
