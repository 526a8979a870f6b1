/** `npm run bench -- NAME`: figures to compare in one run, never a test. */
import { benchCommits } from './commits.ts';
import { benchExplorer } from './explorer.ts';
import { benchReferee } from './referee.ts';

const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  referee: benchReferee,
  commits: benchCommits,
  explorer: benchExplorer,
};

const name = process.argv[2];
const bench = name === undefined ? undefined : BENCHES[name];
if (bench === undefined) {
  process.stderr.write(`npm run bench -- ${Object.keys(BENCHES).join(' | ')}\n`);
  process.exitCode = 2;
} else await bench();
