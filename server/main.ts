import closeWithGrace from 'close-with-grace';
import { destination, pino } from 'pino';
import { addressesOf } from './addresses.ts';
import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import { configOrExit } from './config-or-exit.ts';
import { EXIT } from './exit-codes.ts';
import { type Installation, openInstallation } from './open-installation.ts';
import { newSignInLink } from './sign-in-link.ts';
import { NewerDatabase } from './store/sqlite/migrate.ts';
import { isMachines } from './store/store.ts';
import { sayIn } from './terminal.ts';
import { realWorld } from './world.ts';

const say = sayIn(process.env);
const print = (...lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);

// Whoever read what is printed may have gone: a closed terminal, the end of a pipe. The class goes on, and so does
// the way out.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

function giveUp(code: number, ...lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(code);
}

async function takeInstallation({ dataDir: dir }: Config): Promise<Installation> {
  const installation = await openInstallation(dir).catch((error: Error) => cannotStore(error, dir));
  if (installation === null) return giveUp(EXIT.held, say('dataDirHeld', { dir }));
  const { damaged, copy } = installation;
  if (damaged) {
    process.stderr.write(`${say('databaseDamaged', { file: damaged.aside, problem: damaged.problem })}\n`);
  }
  if (copy !== null) print(say('databaseCopied', { file: copy }));
  return installation;
}

function cannotStore(error: Error, dir: string): never {
  if (error instanceof NewerDatabase) giveUp(EXIT.newer, say('databaseNewer', { dir }));
  giveUp(EXIT.storage, say('dataDirUnusable', { dir, problem: error.message }));
}

/** Why a server cannot listen is nearly always one of these, and each has a setting that mends it. */
function cannotListen(error: Error, { port, host }: Config): never {
  switch ('code' in error ? error.code : '') {
    case 'EADDRINUSE':
      return giveUp(EXIT.address, say('portBusy', { port }));
    case 'EACCES':
      return giveUp(EXIT.address, say('portForbidden', { port }));
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return giveUp(EXIT.address, say('hostUnknown', { host }));
    default:
      throw error;
  }
}

function welcome(addresses: readonly string[], link: string): void {
  const [best, ...others] = addresses;
  print('', say('addresses'), `  ${best}`);
  if (others.length > 0) print('', say('otherAddresses'), ...others.map((address) => `  ${address}`));
  else if (best?.includes('//localhost')) print('', say('noLan'));
  print('', say('signIn'), `  ${link}`, say('signInAgain'), '', say('stop'));
}

// What is stored is nobody else's on this machine: nicknames, and what sessions are signed with.
process.umask(0o077);
const config = configOrExit(say);
const installation = await takeInstallation(config);
const { store } = installation;
// Logs go to stderr, so that the terminal's own words can be told apart from them.
const logger = pino({ level: config.logLevel }, destination(2));
const { host, publicUrl, pace, metricsToken } = config;
const app = await buildApp({
  store,
  world: realWorld,
  pace,
  host,
  publicUrl,
  metricsToken,
  logger,
}).catch((error: Error) => (isMachines(error) ? cannotStore(error, config.dataDir) : Promise.reject(error)));

closeWithGrace({ delay: 5_000, logger }, async ({ signal, err }) => {
  if (err) logger.error({ err }, 'the server ends');
  else if (signal) print('', say('stopping'));
  await app.close();
  installation.letGo();
});

await app.listen({ port: config.port, host }).catch(async (error) => {
  await app.close();
  cannotListen(error, config);
});
const at = app.server.address();
const port = typeof at === 'object' && at !== null ? at.port : config.port;
const addresses = addressesOf({ host, port, publicUrl });
// The teacher sits at this machine, or not: an address of the network serves both.
const link = await newSignInLink(store, realWorld, addresses[0] ?? '');
await store.commit([{ type: 'setting', key: 'addresses', value: JSON.stringify(addresses) }]);
welcome(addresses, link);
