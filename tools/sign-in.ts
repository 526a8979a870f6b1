// `npm run -s sign-in [-- NAME]`: prints a fresh one-time sign-in link for the first teacher, or the one with this
// name, whether the server is running or not.
import { addressesOf } from '../server/addresses.ts';
import { configOrExit } from '../server/config-or-exit.ts';
import { visitInstallation } from '../server/open-installation.ts';
import { newSignInLink } from '../server/sign-in-link.ts';
import { sameName } from '../server/teachers/account.ts';
import { sayIn } from '../server/terminal.ts';
import { realWorld } from '../server/world.ts';

const say = sayIn(process.env);
// It may be the first that writes to the folder.
process.umask(0o077);
const config = configOrExit(say);
const { store, letGo } = await visitInstallation(config.dataDir);
// The server says where it is reached: it may have been started with other settings than this tool.
const stored = config.publicUrl === null ? await store.setting('addresses') : null;
const addresses = stored === null ? addressesOf(config) : (JSON.parse(stored) as string[]);
const name = process.argv.slice(2).join(' ');
const named = (await store.teachers()).find((one) => one.name !== null && sameName(one.name, name));
if (name !== '' && !named) {
  process.stderr.write(`${say('teacherUnknown', { name })}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${await newSignInLink(store, realWorld, addresses[0] ?? '', named?.id)}\n`);
}
await store.close();
letGo();
