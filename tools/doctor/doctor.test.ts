import { once } from 'node:events';
import { chmodSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { DEFAULT_CONDUCT } from '#shared/protocol/default-conduct.ts';
import { openSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { endAfterEach, endLater } from '../../server/testing/classroom.ts';
import { freePort } from '../../server/testing/installation.ts';
import { dataDir, LINK, Program } from '../../server/testing/program.ts';
import { canMount, SmallDisk } from '../../server/testing/small-disk.ts';
import { look } from './look.ts';

endAfterEach();

const NOW = Date.UTC(2026, 10, 20, 12, 0);

/** What is found in an installation, a line each: `wrong …` */
async function found(env: Readonly<Record<string, string>>, now = NOW): Promise<string> {
  const findings = await look({ LANG: 'C', PORT: '0', HOST: '127.0.0.1', ...env }, now);
  return findings.map(({ level, words }) => `${level} ${words}`).join('\n');
}

test('an installation that is well', async () => {
  const dir = dataDir();
  const store = await openSqliteStore(join(dir, 'ackademy.db'));
  await store.close();
  const said = await found({ DATA_DIR: dir });
  expect(said).not.toContain('wrong');
  expect(said).toContain('The database is whole');
  expect(said).toContain('doubt There is no backup');
  expect(said).toContain('doubt This computer has no address in a local network');
});

test('settings that cannot be used are named, with their cure', async () => {
  expect(await found({ PORT: 'eighty' })).toMatch(/wrong PORT is set to "eighty".*Set it to a whole number/);
});

test('a folder that is none', async () => {
  const file = join(dataDir(), 'a-file');
  writeFileSync(file, '');
  expect(await found({ DATA_DIR: file })).toMatch(/wrong The folder \S+ cannot be written/);
});

test('a damaged database, and one that everybody can read', async () => {
  const dir = dataDir();
  const database = join(dir, 'ackademy.db');
  await (await openSqliteStore(database)).close();
  chmodSync(dir, 0o755);
  chmodSync(database, 0o644);
  expect(await found({ DATA_DIR: dir })).toContain('doubt Other accounts of this computer can read');
  truncateSync(database, 5_000);
  expect(await found({ DATA_DIR: dir })).toContain('wrong The database is damaged');
});

test('a clock that has gone back, and a backup that is old', async () => {
  const dir = dataDir();
  const store = await openSqliteStore(join(dir, 'ackademy.db'));
  const klass = { id: 'c', teacher: 't', code: 'ABCDEF', lessons: ['four-way-close'], open: true };
  const row = {
    ...klass,
    settings: DEFAULT_SETTINGS,
    coTeachers: [],
    conduct: DEFAULT_CONDUCT,
    banned: [],
    closedRounds: [],
    projector: null,
    createdAt: NOW,
  };
  await store.commit([{ type: 'class', class: row }]);
  await store.close();
  expect(await found({ DATA_DIR: dir }, NOW - 3_600_000)).toMatch(
    /wrong The clock says 2026-11-20 11:00 UTC, and the newest class was opened at 2026-11-20 12:00 UTC/,
  );
  expect(await found({ DATA_DIR: dir })).toContain('good The clock says 2026-11-20 12:00 UTC');
});

test('a port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  endLater(() => other.close());
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  expect(await found({ PORT: String(port), DATA_DIR: dataDir() })).toContain(
    `wrong Port ${port} is used by another`,
  );
});

test.skipIf(!canMount())('a disk that is full', async () => {
  const disk = SmallDisk.mount(256)!;
  endLater(() => disk.unmount());
  disk.fill();
  expect(await found({ DATA_DIR: disk.dir })).toContain('wrong The disk is full');
});

test('beside a running server, by its command', { timeout: 60_000 }, async () => {
  const env = { DATA_DIR: dataDir(), PORT: String(await freePort()) };
  const server = new Program('server/main.ts', env);
  await server.prints(LINK);
  const backup = new Program('tools/backup.ts', env);
  expect(await backup.ended).toBe(0);
  const doctor = new Program('tools/doctor.ts', env);
  expect(await doctor.ended, doctor.output).toBe(0);
  expect(doctor.output).toContain('The server is running, and ready.');
  expect(doctor.output).toContain('The newest backup is of');
  expect(doctor.output).toContain('Only the account that runs the server can read the database.');
  expect(doctor.output).toContain('Nothing is wrong.');
  const elsewhere = new Program('tools/doctor.ts', { ...env, PORT: '1' });
  expect(await elsewhere.ended).toBe(1);
  expect(elsewhere.output).toMatch(
    /A server uses this folder, and nobody answers at port 1\.[\s\S]*One thing is wrong/,
  );
});
