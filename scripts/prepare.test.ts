import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wontRun } from './prepare.mjs';

/** A program that ends at once, in the place of a Node. */
function program(saying: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'ackademy-')), 'node');
  writeFileSync(path, `#!/bin/sh\necho '${saying}' >&2\nexit 127\n`, { mode: 0o700 });
  return path;
}

test.skipIf(process.platform === 'win32')('a Node that lacks a library names the package that has it', () => {
  const saying = 'error while loading shared libraries: libatomic.so.1: cannot open shared object file';
  const { message } = wontRun(program(saying));
  expect(message).toContain(saying);
  expect(message).toContain('sudo apt-get install libatomic1)');
});

test('a Node that cannot even be started is to be installed by hand', () => {
  expect(wontRun(join(tmpdir(), 'no-such-node')).message).toMatch(/ENOENT[\s\S]*Cure: .*nodejs\.org/);
});
