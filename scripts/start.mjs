// `npm start`: from a fresh clone to a serving game in one command.
import { asProgram, buildClient, hand, install, newNode, say } from './prepare.mjs';

await asProgram(async () => {
  install();
  await buildClient();
  say('Starting the server …');
  return hand([newNode(), 'server/main.ts', ...process.argv.slice(2)]);
});
