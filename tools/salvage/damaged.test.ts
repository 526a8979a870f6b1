import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closed, UNREAD, unfold } from '#shared/game/log-file/unfold.ts';
import { Game } from '../../server/live/game.ts';
import { openInstallation } from '../../server/open-installation.ts';
import { copyDatabase } from '../../server/store/sqlite/copy.ts';
import { damageOf, setAside } from '../../server/store/sqlite/integrity.ts';
import { restoreDatabase } from '../../server/store/sqlite/restore.ts';
import { openSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { endAfterEach, TestClass } from '../../server/testing/classroom.ts';
import { loadDump } from '../../server/testing/dump.ts';
import { dataDir, Program } from '../../server/testing/program.ts';
import { fixturePath, fixtures } from '../../server/testing/store-fixtures.ts';
import { salvage } from './salvage.ts';

endAfterEach();

const NOW = Date.UTC(2026, 10, 20, 12, 30, 5);

/** A DATA_DIR in which some matches have been played. */
async function playedIn(dir: string): Promise<{ database: string; room: TestClass; matches: string[] }> {
  const database = join(dir, 'ackademy.db');
  const room = await TestClass.open({ database });
  const matches: string[] = [];
  for (let table = 0; table < 6; table += 1) {
    const lin = await room.join(`Lin ${table}`);
    await lin.ask({ type: 'seatBot', seated: true });
    await lin.until(({ match }) => match !== null);
    await lin.playOn();
    matches.push(lin.state.match?.match ?? '');
    // The bot's seat is not free for the next one.
    await lin.ask({ type: 'leave' });
  }
  return { database, room, matches };
}

function overwrite(path: string, from: number, octets: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(octets, 'damage'), 0, octets, from);
  closeSync(file);
}

/** Each spoils the file in its own way. */
const DAMAGES = {
  'its head is overwritten': (path: string) => overwrite(path, 0, 100),
  'a page in its midst is overwritten': (path: string) =>
    overwrite(path, Math.floor(statSync(path).size / 4096 / 2) * 4096, 4096),
  'its end is missing': (path: string) => truncateSync(path, statSync(path).size - 8192),
} as const;

test.each(Object.entries(DAMAGES))(
  'a database is damaged (%s): set aside untouched, and what can be read of it is saved',
  async (_, damage) => {
    const dir = dataDir();
    const { database, room, matches } = await playedIn(dir);
    await room.server.close();
    damage(database);
    const bytes = readFileSync(database);

    const installation = await openInstallation(dir, NOW);
    const aside = `${database}.damaged-2026-11-20T12-30-05Z`;
    expect(installation?.damaged).toMatchObject({ aside });
    expect(await installation?.store.openClassIds()).toEqual([]);
    expect(JSON.parse((await installation?.store.setting('damaged')) ?? '')).toEqual({
      file: aside,
      at: NOW,
    });
    await installation?.store.close();
    installation?.letGo();
    expect(readFileSync(aside).equals(bytes)).toBe(true);

    const folder = join(dir, 'salvaged');
    const found = await salvage(aside, folder);
    expect(found?.matches).toBeGreaterThan(0);
    expect(found?.entries).toBeGreaterThan(20);
    const whole = matches.filter((match) => {
      const file = join(folder, 'matches', `${match}.jsonl`);
      if (!existsSync(file)) return false;
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      const read = closed(lines.reduce(unfold, UNREAD));
      return read.damage === null && read.match?.position.outcome !== null;
    });
    expect(whole.length).toBeGreaterThan(0);
    expect(readFileSync(aside).equals(bytes)).toBe(true);
    expect(readFileSync(join(folder, 'member.jsonl'), 'utf8')).not.toContain('hash');
  },
);

test('what is set aside twice in one second is kept twice', () => {
  const path = join(dataDir(), 'ackademy.db');
  const names = ['one', 'two'].map((text) => {
    writeFileSync(path, text);
    return setAside(path, 'damaged', NOW);
  });
  expect(names.map((name) => readFileSync(name, 'utf8'))).toEqual(['one', 'two']);
});

test('nothing is set aside where nothing is damaged, or where nothing is yet', async () => {
  const dir = dataDir();
  const first = await openInstallation(dir, NOW);
  expect(first?.damaged).toBeNull();
  await first?.store.close();
  first?.letGo();
  const second = await openInstallation(dir, NOW);
  expect([second?.damaged, second?.copy]).toEqual([null, null]);
  await second?.store.close();
  second?.letGo();
});

test('a backup of a class that is playing is whole, and a class goes on from it', async () => {
  const dir = dataDir();
  const { database, room } = await playedIn(dir);
  const [lin, ada] = await room.pair();
  await lin.played(lin.rightMove!);
  const backup = join(dir, 'backup.db');
  const playing = Promise.all([lin.playOn(), ada.playOn()]);
  copyDatabase(database, backup);
  await playing;
  expect(() => copyDatabase(database, backup)).toThrow('exists already');
  expect(damageOf(backup)).toBeNull();
  const later = await lin.ask({ type: 'choose', choice: 'again' });
  expect(later.type).toBe('accepted');
  await room.server.close();

  const restored = restoreDatabase(backup, database, NOW);
  expect(restored).toEqual({ type: 'restored', before: `${database}.replaced-2026-11-20T12-30-05Z` });
  const store = await openSqliteStore(database);
  const stored = await store.classById(room.id);
  // What came after the backup is not there; what came before is.
  expect(stored?.tables.at(-1)?.chosen).toBeNull();
  const log = await store.log(lin.state.match?.match ?? '');
  expect(Game.fromLog(log!.header, log!.entries).length).toBeGreaterThan(1);
  await store.close();
});

test('what is no backup is not restored', async () => {
  const dir = dataDir();
  const database = join(dir, 'ackademy.db');
  await (await openSqliteStore(database)).close();
  const bytes = readFileSync(database);
  overwrite(join(dir, 'ackademy.db'), 4096, 0);
  expect(restoreDatabase(join(dir, 'none.db'), database, NOW)).toMatchObject({ type: 'no-backup' });
  expect(restoreDatabase(join(import.meta.dirname, 'salvage.ts'), database, NOW)).toMatchObject({
    type: 'no-backup',
  });
  expect(readFileSync(database).equals(bytes)).toBe(true);
});

test('backup, damage, start, salvage and restore, by their commands', { timeout: 60_000 }, async () => {
  const dir = dataDir();
  const { database, room } = await playedIn(dir);
  const env = { DATA_DIR: dir, PORT: '0' };
  const backup = new Program('tools/backup.ts', env);
  expect(await backup.ended).toBe(0);
  const file = backup.output.trim();
  expect(statSync(file).mode & 0o077).toBe(0);
  await room.server.close();
  overwrite(database, 0, 100);

  const server = new Program('server/main.ts', env);
  await server.prints(/The database was damaged/);
  await server.prints(/sign-in#/);
  const busy = new Program('tools/restore.ts', env, [file]);
  expect(await busy.ended).toBe(3);
  server.child.kill('SIGTERM');
  await server.ended;

  const salvaged = new Program('tools/salvage.ts', env);
  expect(await salvaged.ended).toBe(0);
  expect(salvaged.output).toMatch(/1 classes, 6 students, 6 matches/);
  const restored = new Program('tools/restore.ts', env, [file]);
  expect(await restored.ended).toBe(0);
  expect(restored.output).toContain('Restored from');
  const store = await openSqliteStore(database);
  expect((await store.classById(room.id))?.members).toHaveLength(6);
  await store.close();
});

test.each(fixtures())('what is left of a database of %s can be saved', async (name) => {
  const dir = dataDir();
  const path = join(dir, 'old.db');
  loadDump(readFileSync(fixturePath(name), 'utf8'), path);
  overwrite(path, 0, 100);
  const found = await salvage(path, join(dir, 'salvaged'));
  expect(found).toMatchObject({ classes: 2, members: 3, matches: 3, lost: [] });
  const saved = readdirSync(join(dir, 'salvaged'));
  expect(saved).toEqual(expect.arrayContaining(['class.jsonl', 'desk.jsonl', 'member.jsonl', 'matches']));
  expect(saved).not.toContain('session.jsonl');
});
