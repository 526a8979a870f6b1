import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../../server/config.ts';
import { wrongSettings } from '../../server/config-or-exit.ts';
import { holdDataDir } from '../../server/store/sqlite/file.ts';
import { sayIn } from '../../server/terminal.ts';
import { lookAtDatabase } from './database.ts';
import { doubt, type Finding, good, sayDoctor, wrong } from './finding.ts';
import { lookAtFolder } from './folder.ts';
import { lookAtNetwork } from './network.ts';

const NEEDED = [24, 16] as const;

/** Looks at an installation from all sides, and changes nothing. */
export async function look(env: NodeJS.ProcessEnv, now: number): Promise<readonly Finding[]> {
  const say = sayDoctor(env);
  const parsed = parseConfig(env);
  const node = lookAtNode(process.versions.node);
  if ('wrong' in parsed) return [node, ...wrongSettings(parsed.wrong, sayIn(env)).map(wrong)];
  const { config } = parsed;
  const folder = lookAtFolder(config.dataDir, say);
  const usable = folder.every(({ level }) => level !== 'wrong') && existsSync(config.dataDir);
  const running = usable && isHeld(config.dataDir);
  return [
    node,
    good(say('settings')),
    pages(),
    ...folder,
    ...(usable ? await lookAtDatabase(config.dataDir, now, say) : []),
    ...(await lookAtNetwork(config, running, say)),
  ];

  function lookAtNode(version: string): Finding {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const enough = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
    return enough
      ? good(say('node', { version }))
      : wrong(say('nodeOld', { version, needed: NEEDED.join('.') }));
  }

  function pages(): Finding {
    const built = existsSync(join(import.meta.dirname, '..', '..', 'dist', 'client', 'index.html'));
    return built ? good(say('pages')) : doubt(say('pagesMissing'));
  }
}

/** Whether a server is using the folder; asking takes the lock for a moment and gives it back. */
function isHeld(dataDir: string): boolean {
  const letGo = holdDataDir(dataDir);
  letGo?.();
  return letGo === null;
}
