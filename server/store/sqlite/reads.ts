import type { Kysely } from 'kysely';
import type { Entry, LogHeader } from '#shared/game/log.ts';
import type { ClassRow, Store, StoredClass, StoredLog } from '../store.ts';
import { parseClass, parseMatch, parseMember, parseTable } from './rows.ts';
import type { Tables } from './schema.ts';

type Reads = Omit<Store, 'commit' | 'close'>;

export const readsOf = (db: Kysely<Tables>): Reads => ({
  async openClasses() {
    const classes = await db.selectFrom('class').selectAll().where('open', '=', 1).execute();
    return Promise.all(classes.map((row) => whole(db, parseClass(row))));
  },

  async classesOf(teacher) {
    const rows = await db
      .selectFrom('class')
      .selectAll()
      .where('teacher', '=', teacher)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map(parseClass);
  },

  async classById(id) {
    const row = await db.selectFrom('class').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? whole(db, parseClass(row)) : null;
  },

  async codeWasUsed(code) {
    return (
      (await db.selectFrom('class').select('id').where('code', '=', code).executeTakeFirst()) !== undefined
    );
  },

  log: (match) => readLog(db, match),

  async takeLink(hash, notBefore) {
    const used = await db.deleteFrom('link').where('hash', '=', hash).returningAll().executeTakeFirst();
    return used && used.created_at >= notBefore ? used.teacher : null;
  },

  async sessionTeacher(hash, now) {
    const row = await db
      .selectFrom('session')
      .select('teacher')
      .where('hash', '=', hash)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row?.teacher ?? null;
  },

  async setting(key) {
    const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
    return row?.value ?? null;
  },
});

async function whole(db: Kysely<Tables>, row: ClassRow): Promise<StoredClass> {
  const members = await db.selectFrom('member').selectAll().where('class_id', '=', row.id).execute();
  const tables = await db
    .selectFrom('desk')
    .selectAll()
    .where('class_id', '=', row.id)
    .orderBy('number')
    .execute();
  const matches = await db
    .selectFrom('match')
    .select(['id', 'class_id', 'desk', 'lesson', 'created_at', 'ended', 'score'])
    .where('class_id', '=', row.id)
    .orderBy('key')
    .execute();
  return {
    class: row,
    members: members.map(parseMember),
    tables: tables.map(parseTable),
    matches: matches.map(parseMatch),
  };
}

async function readLog(db: Kysely<Tables>, match: string): Promise<StoredLog | null> {
  const row = await db.selectFrom('match').selectAll().where('id', '=', match).executeTakeFirst();
  if (!row) return null;
  let query = db
    .selectFrom('entry')
    .select('body')
    .where('id', '>=', row.first_entry)
    .where('match', '=', row.key)
    .orderBy('id');
  if (row.last_entry !== null) query = query.where('id', '<=', row.last_entry);
  const entries = await query.execute();
  return {
    match: parseMatch(row),
    header: JSON.parse(row.header) as LogHeader,
    entries: entries.map(({ body }) => JSON.parse(body) as Entry),
  };
}
