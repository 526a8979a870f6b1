import { type Kysely, sql } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

/** Forward only, run in the order of their names on every start. A migration that has been released never changes. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-first': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('setting')
        .addColumn('key', 'text', (c) => c.primaryKey())
        .addColumn('value', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('link')
        .addColumn('hash', 'text', (c) => c.primaryKey())
        .addColumn('teacher', 'text', (c) => c.notNull())
        .addColumn('created_at', 'integer', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('session')
        .addColumn('hash', 'text', (c) => c.primaryKey())
        .addColumn('teacher', 'text', (c) => c.notNull())
        .addColumn('expires_at', 'integer', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('class')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('teacher', 'text', (c) => c.notNull())
        .addColumn('code', 'text', (c) => c.notNull())
        .addColumn('lessons', 'text', (c) => c.notNull())
        .addColumn('open', 'integer', (c) => c.notNull())
        .addColumn('created_at', 'integer', (c) => c.notNull())
        .execute();
      // A code may come again when its class has ended, never while it is open.
      await db.schema
        .createIndex('class_open_code')
        .on('class')
        .column('code')
        .unique()
        .where(sql.ref('open'), '=', 1)
        .execute();
      await db.schema
        .createTable('member')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('class_id', 'text', (c) => c.notNull())
        .addColumn('nickname', 'text', (c) => c.notNull())
        .addColumn('join_id_hash', 'text', (c) => c.notNull())
        .addColumn('left', 'integer', (c) => c.notNull())
        .addColumn('tokens', 'text', (c) => c.notNull())
        .addColumn('last_command', 'text')
        .execute();
      await db.schema
        .createIndex('member_join_id')
        .on('member')
        .columns(['class_id', 'join_id_hash'])
        .unique()
        .execute();
      await db.schema
        .createTable('desk')
        .addColumn('class_id', 'text', (c) => c.notNull())
        .addColumn('number', 'integer', (c) => c.notNull())
        .addColumn('seats', 'text', (c) => c.notNull())
        .addColumn('place', 'integer', (c) => c.notNull())
        .addColumn('match', 'text')
        .addColumn('chosen', 'text')
        .addPrimaryKeyConstraint('desk_key', ['class_id', 'number'])
        .execute();
      await db.schema
        .createTable('match')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('key', 'integer', (c) => c.notNull().unique())
        .addColumn('class_id', 'text', (c) => c.notNull())
        .addColumn('desk', 'integer', (c) => c.notNull())
        .addColumn('lesson', 'text', (c) => c.notNull())
        .addColumn('created_at', 'integer', (c) => c.notNull())
        .addColumn('ended', 'text')
        .addColumn('score', 'integer')
        .addColumn('header', 'text', (c) => c.notNull())
        .addColumn('first_entry', 'integer', (c) => c.notNull())
        .addColumn('last_entry', 'integer')
        .execute();
      await db.schema.createIndex('match_class').on('match').column('class_id').execute();
      await db.schema
        .createTable('entry')
        .addColumn('id', 'integer', (c) => c.primaryKey())
        .addColumn('match', 'integer', (c) => c.notNull())
        .addColumn('ordinal', 'integer', (c) => c.notNull())
        .addColumn('body', 'text', (c) => c.notNull())
        .execute();
    },
  },
  '0002-tokens-of-ended-classes': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('ended_token')
        .addColumn('hash', 'text', (c) => c.primaryKey())
        .addColumn('ended_at', 'integer', (c) => c.notNull())
        .execute();
    },
  },
  '0003-settings-of-a-class': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('class')
        .addColumn('settings', 'text', (c) => c.notNull().defaultTo('{}'))
        .execute();
    },
  },
  '0004-time-of-a-member': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('member')
        .addColumn('time_factor', 'real', (c) => c.notNull().defaultTo(1))
        .execute();
    },
  },
  '0005-answers': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('answer')
        .addColumn('class_id', 'text', (c) => c.notNull())
        .addColumn('member', 'text', (c) => c.notNull())
        .addColumn('question', 'text', (c) => c.notNull())
        .addColumn('answer', 'text', (c) => c.notNull())
        .addColumn('occasion', 'text', (c) => c.notNull())
        .addColumn('answered_at', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('answer_key', ['class_id', 'member', 'question'])
        .execute();
    },
  },
  '0006-teachers': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('teacher')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('name', 'text')
        .addColumn('passphrase', 'text')
        .addColumn('created_at', 'integer', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('co_teacher')
        .addColumn('class_id', 'text', (c) => c.notNull())
        .addColumn('teacher', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('co_teacher_key', ['teacher', 'class_id'])
        .execute();
      const text = (name: string, other: string) =>
        db.schema
          .alterTable('session')
          .addColumn(name, 'text', (c) => c.notNull().defaultTo(other))
          .execute();
      const number = (name: string) =>
        db.schema
          .alterTable('session')
          .addColumn(name, 'integer', (c) => c.notNull().defaultTo(0))
          .execute();
      // Sessions from before have no name to be ended by: they may all go at once.
      await text('id', 'before');
      await text('device', '');
      await number('by_link');
      await number('created_at');
    },
  },
  '0007-own-lessons': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('own_lesson')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('teacher', 'text', (c) => c.notNull())
        .addColumn('lesson', 'text', (c) => c.notNull())
        .addColumn('verdict', 'text')
        .addColumn('game', 'text')
        .addColumn('added_at', 'integer', (c) => c.notNull())
        .addColumn('removed', 'integer', (c) => c.notNull())
        .execute();
    },
  },
  '0008-what-ifs-and-closed-rounds': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('branch')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('match', 'text', (c) => c.notNull())
        .addColumn('class_id', 'text', (c) => c.notNull())
        .addColumn('entry', 'integer', (c) => c.notNull())
        .addColumn('created_at', 'integer', (c) => c.notNull())
        .addColumn('first', 'text', (c) => c.notNull())
        .addColumn('outcome', 'text')
        .addColumn('made_by', 'text', (c) => c.notNull())
        .addColumn('header', 'text', (c) => c.notNull())
        .addColumn('entries', 'text', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('branch_match').on('branch').column('match').execute();
      await db.schema.createIndex('branch_class').on('branch').column('class_id').execute();
      await db.schema
        .alterTable('class')
        .addColumn('closed_rounds', 'text', (c) => c.notNull().defaultTo('[]'))
        .execute();
      await db.schema.alterTable('ended_token').addColumn('class_id', 'text').execute();
    },
  },
  '0009-conduct-of-a-class': {
    async up(db: Kysely<unknown>) {
      const add = (table: string, column: string, type: 'text' | 'integer', other?: string | number) =>
        db.schema
          .alterTable(table)
          .addColumn(column, type, (c) => (other === undefined ? c : c.notNull().defaultTo(other)))
          .execute();
      await add('class', 'conduct', 'text', '{}');
      await add('class', 'banned', 'text', '[]');
      await add('class', 'projector', 'text');
      await add('member', 'browser_hash', 'text');
      await add('member', 'approved', 'integer', 1);
      await add('desk', 'message', 'text');
    },
  },
};

export const migrations: MigrationProvider = { getMigrations: async () => MIGRATIONS };
