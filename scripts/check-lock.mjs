// A registry that lacks a platform package lets `npm install` write a lock file that `npm ci` then refuses,
// on this machine or on another platform. Better to hear of it here.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @returns {string[]} one line for each fault of the lock file */
export function faultsOfLock(lock) {
  const packages = lock.packages ?? {};
  const faults = [];
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isReachable(packages, path, name)) {
        faults.push(`${path || 'package.json'} names ${name}, and the lock file does not hold it`);
      }
    }
    if (entry.resolved?.startsWith('http')) faults.push(`${path} names the registry it came from`);
  }
  return faults;
}

/** Looks for `name` where Node would: in the package's own node_modules, then upwards. */
function isReachable(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules') - 1))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = faultsOfLock(
    JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')),
  );
  for (const fault of faults) console.error(`package-lock.json: ${fault}`);
  if (faults.length > 0) {
    console.error(
      'Cure: pin the version before, whose platform packages the registry has, and run npm install.',
    );
    process.exitCode = 1;
  }
}
