import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databasePath } from '../../server/store/sqlite/file.ts';
import { damageOf } from '../../server/store/sqlite/integrity.ts';
import { migrations } from '../../server/store/sqlite/migrations.ts';
import { doubt, type Finding, good, type SayDoctor, sizeOf, wrong } from './finding.ts';

const DAY = 24 * 3600 * 1000;
const MINUTE = 60_000;
/** A backup that is older than a school week. */
const OLD = 7 * DAY;

/** The database, what was set aside, backups, and the clock as far as the database can tell. */
export async function lookAtDatabase(dir: string, now: number, say: SayDoctor): Promise<readonly Finding[]> {
  const path = databasePath(dir);
  if (!existsSync(path)) return [good(say('databaseNone')), good(say('clock', { now: timeOf(now) }))];
  const damage = damageOf(path);
  if (damage !== null)
    return [wrong(say('databaseDamaged', { problem: damage })), ...lookAtCopies(dir, now, say)];
  return [...(await lookInside(path, now, say)), ...lookAtCopies(dir, now, say)];
}

async function lookInside(path: string, now: number, say: SayDoctor): Promise<readonly Finding[]> {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = database.prepare('select name from kysely_migration').all() as { name: string }[];
    const known = Object.keys(await migrations.getMigrations());
    const later = rows.find(({ name }) => !known.includes(name));
    if (later) return [wrong(say('databaseLater', { migration: later.name }))];
    const state =
      rows.length < known.length
        ? good(say('databaseOlder'))
        : good(say('database', { size: sizeOf(statSync(path).size) }));
    const newest = database.prepare('select max(created_at) as at from class').get();
    return [state, lookAtClock(Number(newest?.at ?? 0), now, say)];
  } finally {
    database.close();
  }
}

function lookAtClock(newest: number, now: number, say: SayDoctor): Finding {
  return newest > now + MINUTE
    ? wrong(say('clockBehind', { now: timeOf(now), newest: timeOf(newest) }))
    : good(say('clock', { now: timeOf(now) }));
}

function lookAtCopies(dir: string, now: number, say: SayDoctor): readonly Finding[] {
  const aside = readdirSync(dir).filter((name) => /\.(damaged|replaced|before)-[^/]*Z(-\d+)?$/.test(name));
  const findings = aside.length === 0 ? [] : [good(say('asideFiles', { files: aside.join(', ') }))];
  const folder = join(dir, 'backups');
  const backups = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.db')) : [];
  const newest = Math.max(0, ...backups.map((name) => statSync(join(folder, name)).mtimeMs));
  if (newest === 0) return [...findings, doubt(say('backupNone', { dir: folder }))];
  const days = Math.floor((now - newest) / DAY);
  const age =
    now - newest > OLD ? doubt(say('backupOld', { days })) : good(say('backup', { when: timeOf(newest) }));
  return [...findings, age];
}

const timeOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
