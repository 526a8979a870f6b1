import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadDump } from '../../testing/dump.ts';
import { startServer } from '../../testing/installation.ts';
import { fixturePath, fixtures } from '../../testing/store-fixtures.ts';
import { SqliteFile } from './file.ts';
import { NewerDatabase } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openSqliteStore } from './sqlite-store.ts';

let dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true });
  dirs = [];
});
function fresh(): string {
  const dir = mkdtempSync(join(tmpdir(), 'ackademy-older-'));
  dirs.push(dir);
  return join(dir, 'ackademy.db');
}

const known = Object.keys(await migrations.getMigrations()).toSorted();

test('there is a database of every older version to test with', () => {
  // Before a migration is released: node tools/store-fixture.ts
  expect(fixtures()).toEqual(expect.arrayContaining(known.slice(0, -1)));
});

test.each(fixtures())(
  'a database of %s is brought forward, with a copy made before, and its class goes on',
  async (name) => {
    const path = fresh();
    loadDump(readFileSync(fixturePath(name), 'utf8'), path);
    const copies: string[] = [];
    const now = Date.UTC(2026, 10, 20, 12, 30, 5);
    const store = await openSqliteStore(path, 'loop', { now, copied: (copy) => copies.push(copy) });
    const [pending] = known.filter((one) => one > name);
    const expected = pending === undefined ? [] : [`${path}.before-${pending}-2026-11-20T12-30-05Z`];
    expect(copies).toEqual(expected);

    const open = await store.classById('id-1');
    expect(open).toMatchObject({
      class: { code: 'R8P6M4', lessons: ['three-way-handshake', 'four-way-close'], open: true },
      members: expect.arrayContaining(
        ['Lin 林', 'Ada'].map((nickname) => expect.objectContaining({ nickname })),
      ),
      tables: [{ number: 1, place: 1, match: 'id-5' }],
      matches: [
        { id: 'id-4', end: 'played', score: 94 },
        { id: 'id-5', end: null },
      ],
    });
    expect((await store.log('id-4'))?.entries.map(({ type }) => type)).toContain('refused');
    expect((await store.log('id-5'))?.entries.length).toBeGreaterThan(0);
    expect((await store.classById('id-6'))?.class.open).toBe(false);

    const server = await startServer({ store });
    const cookie = await server.signIn();
    const reply = await server.app.inject({ url: '/api/classes/id-1', headers: { cookie } });
    expect(reply.json()).toMatchObject({ class: { open: true }, pairs: [{ table: 1 }] });
    await server.close();

    // The copy is what was there before: the way back.
    for (const copy of copies) {
      const file = new SqliteFile(copy);
      const done = file.prepare('select name from kysely_migration order by name').all([]) as {
        name: string;
      }[];
      expect(done.at(-1)?.name).toBe(name);
      file.close();
    }
  },
);

test('a database of a later version is left alone, and said to be one', async () => {
  const path = fresh();
  await (await openSqliteStore(path)).close();
  const file = new SqliteFile(path);
  const sql = "insert into kysely_migration values ('9999-from-the-future', '2099-01-01T00:00:00.000Z')";
  file.transaction([{ sql, parameters: [] }]);
  file.close();
  await expect(openSqliteStore(path)).rejects.toThrow(NewerDatabase);
  expect(readdirSync(join(path, '..')).filter((name) => name.includes('before'))).toEqual([]);
  expect(existsSync(path)).toBe(true);
});
