// `node tools/store-fixture.ts`: before a migration is released, writes down the database of the version before it.
// The fixture before that is brought forward, so that what the tests open is what a school's server would bring.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../server/store/sqlite/migrations.ts';
import { openSqliteStore } from '../server/store/sqlite/sqlite-store.ts';
import { dumpOf, loadDump } from '../server/testing/dump.ts';
import { fixturePath, fixtures } from '../server/testing/store-fixtures.ts';

const newest =
  Object.keys(await migrations.getMigrations())
    .toSorted()
    .at(-1) ?? '';
const before =
  fixtures()
    .filter((name) => name < newest)
    .at(-1) ?? '';
const dir = mkdtempSync(join(tmpdir(), 'ackademy-fixture-'));
const path = join(dir, 'ackademy.db');
loadDump(readFileSync(fixturePath(before), 'utf8'), path);
await (await openSqliteStore(path)).close();
writeFileSync(fixturePath(newest), dumpOf(path));
rmSync(dir, { recursive: true });
process.stdout.write(`${fixturePath(newest)}\n`);
