import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withMessages } from './protocol-doc/page.ts';

test('the messages in docs/protocol.md are those of the schemas (npm run -s docs:protocol)', () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'protocol.md'), 'utf8');
  expect(page).toBe(withMessages(page));
});
