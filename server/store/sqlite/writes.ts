import type { CompiledQuery, Kysely } from 'kysely';
import type { Write } from '../store.ts';
import {
  makeAnswer,
  makeBranch,
  makeClass,
  makeMember,
  makeOwnLesson,
  makeSession,
  makeTable,
  makeTeacher,
} from './rows.ts';
import type { Tables } from './schema.ts';

export interface Writer {
  /** The statements that store this write, to be run at once and in order. */
  of(write: Write): readonly CompiledQuery[];
  /** Call before a transaction; the function returned takes the counting back after one that was undone. */
  mark(): () => void;
}

const MONTH = 30 * 24 * 3600 * 1000;

/** What SQLite would need a second index for: this process alone writes, so it can count for itself. */
interface Counts {
  lastEntry: number;
  lastKey: number;
  readonly open: Map<string, { readonly key: number; entries: number }>;
}

/** Turns writes into SQL. The two statements of every move are compiled once, the rare ones each time. */
export async function writerOf(db: Kysely<Tables>): Promise<Writer> {
  const counts = await count(db);
  let undone: (() => void)[] = [];
  const insertEntry = db.insertInto('entry').values({ id: 0, match: 0, ordinal: 0, body: '' }).compile();
  const updateLastCommand = db.updateTable('member').set({ last_command: '' }).where('id', '=', '').compile();

  function entry(write: Extract<Write, { type: 'entry' }>): CompiledQuery {
    const match = counts.open.get(write.match);
    if (match?.entries !== write.ordinal) {
      throw new Error(`entry ${write.ordinal} of match ${write.match} does not follow ${match?.entries}`);
    }
    match.entries += 1;
    counts.lastEntry += 1;
    undone.push(() => {
      match.entries -= 1;
      counts.lastEntry -= 1;
    });
    return {
      ...insertEntry,
      parameters: [counts.lastEntry, match.key, write.ordinal, JSON.stringify(write.entry)],
    };
  }

  function matchBegun({ match, header }: Extract<Write, { type: 'matchBegun' }>): CompiledQuery {
    counts.lastKey += 1;
    counts.open.set(match.id, { key: counts.lastKey, entries: 0 });
    undone.push(() => {
      counts.lastKey -= 1;
      counts.open.delete(match.id);
    });
    const row: Tables['match'] = {
      id: match.id,
      key: counts.lastKey,
      class_id: match.classId,
      desk: match.table,
      lesson: match.lesson,
      created_at: match.createdAt,
      ended: match.end,
      score: match.score,
      header: JSON.stringify(header),
      first_entry: counts.lastEntry + 1,
      last_entry: null,
    };
    return db.insertInto('match').values(row).compile();
  }

  function matchEnded({ match, end, score }: Extract<Write, { type: 'matchEnded' }>): CompiledQuery {
    const running = counts.open.get(match);
    counts.open.delete(match);
    if (running) undone.push(() => counts.open.set(match, running));
    return db
      .updateTable('match')
      .set({ ended: end, score, last_entry: counts.lastEntry })
      .where('id', '=', match)
      .compile();
  }

  /** Those of last month are forgotten: nobody comes back so late. */
  const endedTokens = ({
    classId,
    hashes,
    at,
  }: Extract<Write, { type: 'tokensOfEndedClass' }>): CompiledQuery[] => [
    db
      .deleteFrom('ended_token')
      .where('ended_at', '<', at - MONTH)
      .compile(),
    ...hashes.map((hash) =>
      db
        .insertInto('ended_token')
        .values({ hash, ended_at: at, class_id: classId })
        .onConflict((c) => c.column('hash').doNothing())
        .compile(),
    ),
  ];

  function of(write: Write): readonly CompiledQuery[] {
    switch (write.type) {
      case 'entry':
        return [entry(write)];
      case 'lastCommand':
        return [{ ...updateLastCommand, parameters: [JSON.stringify(write.lastCommand), write.member] }];
      case 'matchBegun':
        return [matchBegun(write)];
      case 'matchEnded':
        return [matchEnded(write)];
      case 'tokensOfEndedClass':
        return endedTokens(write);
      default:
        return plain(db, write);
    }
  }

  return {
    of,
    mark() {
      undone = [];
      return () => {
        for (const takeBack of undone.reverse()) takeBack();
      };
    },
  };
}

type Counted = 'entry' | 'lastCommand' | 'matchBegun' | 'matchEnded' | 'tokensOfEndedClass';

function plain(
  db: Kysely<Tables>,
  write: Exclude<Write, { readonly type: Counted }>,
): readonly CompiledQuery[] {
  switch (write.type) {
    case 'class': {
      const row = makeClass(write.class);
      return [
        db
          .insertInto('class')
          .values(row)
          .onConflict((c) => c.column('id').doUpdateSet(row))
          .compile(),
        db.deleteFrom('co_teacher').where('class_id', '=', row.id).compile(),
        ...write.class.coTeachers.map((teacher) =>
          db.insertInto('co_teacher').values({ class_id: row.id, teacher }).compile(),
        ),
      ];
    }
    case 'teacher': {
      const row = makeTeacher(write.teacher);
      return [
        db
          .insertInto('teacher')
          .values(row)
          .onConflict((c) => c.column('id').doUpdateSet(row))
          .compile(),
      ];
    }
    case 'member': {
      const row = makeMember(write.member);
      return [
        db
          .insertInto('member')
          .values(row)
          .onConflict((c) => c.column('id').doUpdateSet(row))
          .compile(),
      ];
    }
    case 'table': {
      const row = makeTable(write.table);
      return [
        db
          .insertInto('desk')
          .values(row)
          .onConflict((c) => c.columns(['class_id', 'number']).doUpdateSet(row))
          .compile(),
      ];
    }
    case 'answer':
      return [
        db
          .insertInto('answer')
          .values(makeAnswer(write.answer))
          .onConflict((c) => c.columns(['class_id', 'member', 'question']).doNothing())
          .compile(),
      ];
    case 'ownLesson': {
      const row = makeOwnLesson(write.lesson);
      return [
        db
          .insertInto('own_lesson')
          .values(row)
          .onConflict((c) => c.column('id').doUpdateSet(row))
          .compile(),
      ];
    }
    case 'branch':
      return [db.insertInto('branch').values(makeBranch(write)).compile()];
    case 'link':
      return [
        // Nobody follows a link a month later: the table does not grow with every start.
        db
          .deleteFrom('link')
          .where('created_at', '<', write.createdAt - MONTH)
          .compile(),
        db
          .insertInto('link')
          .values({ hash: write.hash, teacher: write.teacher, created_at: write.createdAt })
          .compile(),
      ];
    case 'session':
      return [db.insertInto('session').values(makeSession(write.hash, write.session)).compile()];
    case 'sessionsOver':
      return [
        ...write.ids.map((id) => db.deleteFrom('session').where('id', '=', id).compile()),
        db.deleteFrom('session').where('expires_at', '<=', write.now).compile(),
      ];
    case 'setting':
      return [
        db
          .insertInto('setting')
          .values({ key: write.key, value: write.value })
          .onConflict((c) => c.column('key').doUpdateSet({ value: write.value }))
          .compile(),
      ];
  }
}

async function count(db: Kysely<Tables>): Promise<Counts> {
  const entry = await db.selectFrom('entry').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  const newest = await db
    .selectFrom('match')
    .select('key')
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst();
  const running = await db
    .selectFrom('match')
    .innerJoin('class', 'class.id', 'match.class_id')
    .select(['match.id', 'match.key', 'match.first_entry'])
    .where('match.ended', 'is', null)
    .where('class.open', '=', 1)
    .execute();
  const open: Counts['open'] = new Map(running.map(({ id, key }) => [id, { key, entries: 0 }]));
  const byKey = new Map([...open.values()].map((match) => [match.key, match]));
  const from = Math.min(...running.map((match) => match.first_entry));
  if (running.length > 0) {
    // One walk over what was written since the oldest running match began.
    const rows = db.selectFrom('entry').select('match').where('id', '>=', from).stream();
    for await (const { match } of rows) {
      const found = byKey.get(match);
      if (found) found.entries += 1;
    }
  }
  return { lastEntry: entry?.id ?? 0, lastKey: newest?.key ?? 0, open };
}
