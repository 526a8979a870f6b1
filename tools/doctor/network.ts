import { once } from 'node:events';
import { createServer } from 'node:net';
import { addressesOf } from '../../server/addresses.ts';
import type { Config } from '../../server/config.ts';
import { doubt, type Finding, good, type SayDoctor, wrong } from './finding.ts';

/** How long an address may take to answer, ms. */
const PATIENCE = 3_000;

/** The port, and the addresses at which students are to find the server. */
export async function lookAtNetwork(
  config: Config,
  running: boolean,
  say: SayDoctor,
): Promise<readonly Finding[]> {
  const addresses = addressesOf(config);
  const reachable = addresses.filter((address) => !isLocal(address));
  const port = running ? await lookAtServer(config, say) : await lookAtPort(config, say);
  const none = reachable.length === 0 ? [doubt(say('addressNone'))] : [];
  if (!running) return [port, ...none, ...reachable.map((address) => good(say('address', { address })))];
  return [port, ...none, ...(await Promise.all(reachable.map((address) => lookAtAddress(address, say))))];
}

const isLocal = (address: string): boolean => /\/\/(localhost|127\.|\[::1\])/.test(address);

async function lookAtServer({ port, host }: Config, say: SayDoctor): Promise<Finding> {
  const own = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const answer = await ask(`http://${own.includes(':') ? `[${own}]` : own}:${port}/readyz`);
  if (answer === '200') return good(say('running'));
  return /^\d+$/.test(answer)
    ? wrong(say('runningNotReady', { answer }))
    : wrong(say('runningElsewhere', { port }));
}

async function lookAtPort({ port, host }: Config, say: SayDoctor): Promise<Finding> {
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
    return good(say('portFree', { port }));
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'EADDRINUSE':
        return wrong(say('portBusy', { port }));
      case 'EACCES':
        return wrong(say('portForbidden', { port }));
      default:
        return wrong(say('hostUnknown', { host }));
    }
  } finally {
    server.close();
  }
}

async function lookAtAddress(address: string, say: SayDoctor): Promise<Finding> {
  const answer = await ask(`${address}/healthz`);
  return answer === '200'
    ? good(say('addressAnswers', { address }))
    : doubt(say('addressSilent', { address, problem: answer }));
}

/** @returns the status, or why there was none */
async function ask(url: string): Promise<string> {
  try {
    return String((await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })).status);
  } catch (error) {
    const { cause, message } = error as Error;
    return cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : message;
  }
}
