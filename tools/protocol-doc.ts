/** `npm run -s docs:protocol`: brings the messages in docs/protocol.md up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withMessages } from './protocol-doc/page.ts';

const path = join(import.meta.dirname, '..', 'docs', 'protocol.md');
writeFileSync(path, withMessages(readFileSync(path, 'utf8')));
