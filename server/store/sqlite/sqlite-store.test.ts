import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openInstallation, visitInstallation } from '../../open-installation.ts';
import { storeContract } from '../contract.ts';
import { openSqliteStore } from './sqlite-store.ts';

const dir = mkdtempSync(join(tmpdir(), 'ackademy-store-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

storeContract('SQLite in memory', { open: () => openSqliteStore(':memory:') });

let files = 0;
const path = () => join(dir, `${files}.db`);
storeContract('an SQLite file', {
  open() {
    files += 1;
    return openSqliteStore(path());
  },
  async reopen(store) {
    // As a killed process leaves it: the write-ahead log not yet folded into the file, nothing closed.
    const before = path();
    files += 1;
    for (const part of ['', '-wal']) copyFileSync(`${before}${part}`, `${path()}${part}`);
    await store.close();
    return openSqliteStore(path());
  },
});

test('a DATA_DIR belongs to one server; a tool may add a sign-in link beside it', async () => {
  const dataDir = join(dir, 'installation');
  const server = await openInstallation(dataDir);
  expect(await openInstallation(dataDir)).toBeNull();
  const visitor = await visitInstallation(dataDir);
  await visitor.store.commit([{ type: 'link', hash: 'link', teacher: 'teacher', createdAt: 1 }]);
  await visitor.store.close();
  expect(await server?.store.takeLink('link', 0)).toBe('teacher');
  await server?.store.close();
  server?.letGo();
  const next = await openInstallation(dataDir);
  expect(next).not.toBeNull();
  await next?.store.close();
  next?.letGo();
});
