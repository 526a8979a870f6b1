import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { openInstallation, visitInstallation } from '../../open-installation.ts';
import { canMount, SmallDisk } from '../../testing/small-disk.ts';
import { storeContract } from '../contract.ts';
import { commitInWorker } from './commit-in-worker.ts';
import { SqliteFile } from './file.ts';
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

storeContract('an SQLite file, committed to by a worker', {
  open() {
    files += 1;
    return openSqliteStore(path(), 'worker');
  },
  async reopen(store) {
    await store.close();
    return openSqliteStore(path(), 'worker');
  },
});

test('a worker that dies with a commit in its hands: nobody knows; the next commit finds the file as it is', async () => {
  files += 1;
  const committer = commitInWorker(path());
  const file = new SqliteFile(path());
  file.transaction([{ sql: 'create table note (text text)', parameters: [] }]);
  const insert = (text: string) => [{ sql: 'insert into note values (?)', parameters: [text] }];
  expect(await committer.transaction(insert('one'))).toBe('stored');
  const second = committer.transaction(insert('two'));
  await committer.close();
  expect(['unknown', 'stored']).toContain(await second);
  expect(await committer.transaction(insert('three'))).toBe('stored');
  expect(await committer.transaction([{ sql: 'no SQL', parameters: [] }])).toBe('unfit');
  await committer.close();
  const stored = file.prepare('select text from note').all([]) as { text: string }[];
  expect(stored.map(({ text }) => text)).toEqual(expect.arrayContaining(['one', 'three']));
  file.close();
});

test('a disk that is full in the middle of a commit leaves nothing behind', async () => {
  files += 1;
  const file = new SqliteFile(path());
  file.transaction([{ sql: 'create table note (text text)', parameters: [] }]);
  file.prepare('pragma max_page_count = 8').all([]);
  const much = { sql: 'insert into note values (?)', parameters: ['x'.repeat(100_000)] };
  expect(file.transaction([much])).toBe('full');
  expect(file.prepare('select count(*) as n from note').all([])).toEqual([{ n: 0 }]);
  file.close();
});

test('a file that may not be written, and one that another process holds: each is said to be so', () => {
  files += 1;
  const file = new SqliteFile(path());
  const note = [{ sql: 'create table note (text text)', parameters: [] }];
  const other = new SqliteFile(path());
  other.prepare('begin immediate').run([]);
  file.prepare('pragma busy_timeout = 0').all([]);
  expect(file.transaction(note)).toBe('locked');
  other.prepare('rollback').run([]);
  other.close();
  file.prepare('pragma query_only = 1').all([]);
  expect(file.transaction(note)).toBe('read-only');
  file.prepare('pragma query_only = 0').all([]);
  expect(file.transaction(note)).toBe('stored');
  file.close();
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

test('a class that was opened before classes had settings is played as usual', async () => {
  files += 1;
  const store = await openSqliteStore(path());
  const file = new SqliteFile(path());
  const sql = 'insert into class (id, teacher, code, lessons, open, created_at) values (?, ?, ?, ?, 1, 0)';
  file.transaction([{ sql, parameters: ['old', 'teacher', 'ABCDEF', '[]'] }]);
  file.close();
  expect((await store.classById('old'))?.class.settings).toEqual(DEFAULT_SETTINGS);
  await store.close();
});

test.skipIf(!canMount())(
  'a disk that is really full: nothing of the commit is there, now or after a crash',
  async () => {
    const disk = SmallDisk.mount(1_024)!;
    const file = new SqliteFile(join(disk.dir, 'a.db'));
    const insert = (text: string) => [{ sql: 'insert into note values (?)', parameters: [text] }];
    file.transaction([{ sql: 'create table note (text text)', parameters: [] }]);
    expect(file.transaction(insert('before'))).toBe('stored');
    disk.fill();
    expect(file.transaction(insert('full'))).toBe('full');
    // As a crash would leave it.
    for (const part of ['', '-wal']) copyFileSync(join(disk.dir, `a.db${part}`), `${path()}-crash${part}`);
    const after = new SqliteFile(`${path()}-crash`);
    expect(after.prepare('select text from note').all([])).toEqual([{ text: 'before' }]);
    after.close();
    disk.free();
    expect(file.transaction(insert('after'))).toBe('stored');
    expect(file.prepare('select text from note').all([])).toEqual([{ text: 'before' }, { text: 'after' }]);
    file.close();
    disk.unmount();
  },
);
