import type { Kysely, Selectable } from 'kysely';
import type { Entry, LogHeader } from '#shared/game/log.ts';
import type { ClassRow, RawRow, Store, StoredClass, StoredLog } from '../store.ts';
import {
  parseAnswer,
  parseBranch,
  parseBranchRow,
  parseClass,
  parseMatch,
  parseMember,
  parseOwnLesson,
  parseSession,
  parseTable,
  parseTeacher,
} from './rows.ts';
import type { Tables } from './schema.ts';

type Reads = Omit<Store, 'commit' | 'close'>;

export const readsOf = (db: Kysely<Tables>): Reads => ({
  async openClassIds() {
    const rows = await db
      .selectFrom('class')
      .select('id')
      .where('open', '=', 1)
      .orderBy('created_at')
      .execute();
    return rows.map(({ id }) => id);
  },

  rawClass: (id) => rawClass(db, id),

  async classesOf(teacher) {
    const rows = await db
      .selectFrom('class')
      .selectAll()
      .where((is) =>
        is.or([
          is('teacher', '=', teacher),
          is('id', 'in', is.selectFrom('co_teacher').select('class_id').where('teacher', '=', teacher)),
        ]),
      )
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return withCoTeachers(db, rows);
  },

  async classById(id) {
    const rows = await db.selectFrom('class').selectAll().where('id', '=', id).execute();
    const [row] = await withCoTeachers(db, rows);
    return row ? whole(db, row) : null;
  },

  async codeWasUsed(code) {
    return (
      (await db.selectFrom('class').select('id').where('code', '=', code).executeTakeFirst()) !== undefined
    );
  },

  async answersIn(classId) {
    const rows = await db.selectFrom('answer').selectAll().where('class_id', '=', classId).execute();
    return rows.map(parseAnswer);
  },

  log: async (match) => (await readLogs(db, [match])).get(match) ?? null,
  logs: (matches) => readLogs(db, matches),

  async tokenOfEndedClass(hash) {
    const row = await db.selectFrom('ended_token').select('hash').where('hash', '=', hash).executeTakeFirst();
    return row !== undefined;
  },

  async ownLessons() {
    const rows = await db.selectFrom('own_lesson').selectAll().orderBy('added_at').orderBy('id').execute();
    return rows.map(parseOwnLesson);
  },

  async classOfEndedToken(hash) {
    const row = await db
      .selectFrom('ended_token')
      .select('class_id')
      .where('hash', '=', hash)
      .executeTakeFirst();
    return row?.class_id ?? null;
  },

  async branch(id) {
    const row = await db.selectFrom('branch').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? parseBranch(row) : null;
  },

  async branchesOf(match) {
    const rows = await db
      .selectFrom('branch')
      .select(['id', 'match', 'class_id', 'entry', 'created_at', 'first', 'outcome', 'made_by'])
      .where('match', '=', match)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    return rows.map(parseBranchRow);
  },

  async branchCount(classId) {
    const { count } = db.fn;
    const row = await db
      .selectFrom('branch')
      .select(count<number>('id').as('branches'))
      .where('class_id', '=', classId)
      .executeTakeFirst();
    return Number(row?.branches ?? 0);
  },

  async takeLink(hash, notBefore) {
    const used = await db.deleteFrom('link').where('hash', '=', hash).returningAll().executeTakeFirst();
    return used && used.created_at >= notBefore ? used.teacher : null;
  },

  async teachers() {
    const rows = await db.selectFrom('teacher').selectAll().orderBy('created_at').orderBy('id').execute();
    return rows.map(parseTeacher);
  },

  async session(hash, now) {
    const row = await db
      .selectFrom('session')
      .selectAll()
      .where('hash', '=', hash)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row ? parseSession(row) : null;
  },

  async sessionsOf(teacher, now) {
    const rows = await db
      .selectFrom('session')
      .selectAll()
      .where('teacher', '=', teacher)
      .where('expires_at', '>', now)
      .orderBy('created_at', 'desc')
      .execute();
    return rows.map(parseSession);
  },

  async setting(key) {
    const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
    return row?.value ?? null;
  },
});

/** Rows of classes with those they are shared with, asked for at once. */
async function withCoTeachers(
  db: Kysely<Tables>,
  rows: readonly Selectable<Tables['class']>[],
): Promise<ClassRow[]> {
  if (rows.length === 0) return [];
  const shared = await db
    .selectFrom('co_teacher')
    .selectAll()
    .where(
      'class_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('teacher')
    .execute();
  return rows.map((row) =>
    parseClass(
      row,
      shared.filter(({ class_id }) => class_id === row.id).map(({ teacher }) => teacher),
    ),
  );
}

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

/** So many ids in one query: SQLite and PostgreSQL both allow far more parameters. */
const AT_ONCE = 500;
const PAGE = 2_000;

/** One walk over the range of row ids in which these matches have entries: there is no index to look them up by. */
async function readLogs(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, StoredLog>> {
  const rows = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    rows.push(...(await db.selectFrom('match').selectAll().where('id', 'in', some).execute()));
  }
  const [first] = rows;
  if (!first) return new Map();
  const found = new Map(rows.map((row) => [row.key, { row, entries: [] as Entry[] }]));
  const last = rows.map((row) => row.last_entry);
  const end = last.includes(null) ? Number.MAX_SAFE_INTEGER : Math.max(...last.map(Number));
  let from = Math.min(...rows.map((row) => row.first_entry));
  for (;;) {
    // Page by page: the process has other things to do, and an open cursor would stand in a commit's way.
    let query = db
      .selectFrom('entry')
      .select(['id', 'match', 'body'])
      .where('id', '>=', from)
      .where('id', '<=', end)
      .orderBy('id')
      .limit(PAGE);
    if (rows.length === 1) query = query.where('match', '=', first.key);
    const page = await query.execute();
    for (const { match, body } of page) found.get(match)?.entries.push(JSON.parse(body) as Entry);
    if (page.length < PAGE) break;
    from = (page.at(-1)?.id ?? 0) + 1;
  }
  return new Map(
    [...found.values()].map(({ row, entries }) => [
      row.id,
      { match: parseMatch(row), header: JSON.parse(row.header) as LogHeader, entries },
    ]),
  );
}

async function rawClass(db: Kysely<Tables>, id: string): Promise<readonly RawRow[]> {
  const classes = await db.selectFrom('class').selectAll().where('id', '=', id).execute();
  const members = await db
    .selectFrom('member')
    .select(['id', 'class_id', 'nickname', 'left'])
    .where('class_id', '=', id)
    .execute();
  const desks = await db.selectFrom('desk').selectAll().where('class_id', '=', id).execute();
  const matches = await db
    .selectFrom('match')
    .selectAll()
    .where('class_id', '=', id)
    .orderBy('key')
    .execute();
  const [first] = matches;
  const entries = first
    ? await db
        .selectFrom('entry')
        .selectAll()
        .where('id', '>=', first.first_entry)
        .where(
          'match',
          'in',
          matches.map(({ key }) => key),
        )
        .orderBy('id')
        .execute()
    : [];
  const rows = { class: classes, member: members, desk: desks, match: matches, entry: entries };
  return Object.entries(rows).flatMap(([table, all]) => all.map((row) => ({ table, row })));
}
