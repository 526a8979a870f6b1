// `npm run demo`: from a fresh clone to a full class of bots in one command.
import { asProgram, buildClient, hand, install, newNode } from './prepare.mjs';

await asProgram(async () => {
  install();
  await buildClient();
  return hand([newNode(), 'tools/demo.ts']);
});
