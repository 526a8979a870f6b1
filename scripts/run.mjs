// Runs one of our TypeScript programs under the project's own Node: `node scripts/run.mjs FILE ARGS…`.
import { asProgram, hand, install, newNode, Trouble } from './prepare.mjs';

await asProgram(async () => {
  const [file, ...args] = process.argv.slice(2);
  if (!file) throw new Trouble('Usage: node scripts/run.mjs FILE ARGS…');
  install();
  return hand([newNode(), file, ...args]);
});
