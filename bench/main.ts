/** `npm run bench -- NAME`: figures to compare in one run, never a test. */
import { benchReferee } from './referee.ts';

const BENCHES: Readonly<Record<string, () => void>> = { referee: benchReferee };

const name = process.argv[2];
const bench = name === undefined ? undefined : BENCHES[name];
if (bench === undefined) {
  process.stderr.write(`npm run bench -- ${Object.keys(BENCHES).join(' | ')}\n`);
  process.exitCode = 2;
} else bench();
