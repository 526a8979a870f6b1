import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '#shared/game/log.ts';
import { newHeader } from '#shared/game/match.ts';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { DEFAULT_CONDUCT } from '#shared/protocol/default-conduct.ts';
import type { BranchRow, ClassRow, MatchRow, MemberRow, OwnLessonRow, Store, TableRow } from './store.ts';

const school: ClassRow = {
  id: 'class',
  teacher: 'teacher',
  coTeachers: [],
  code: 'ABCDEF',
  lessons: ['three-way-handshake', 'four-way-close'],
  conduct: { ...DEFAULT_CONDUCT, locked: true, together: true },
  banned: ['hash of a browser'],
  projector: 'hash of a link',
  settings: { ...DEFAULT_SETTINGS, pace: 'live', stretch: 20 },
  open: true,
  createdAt: 1_000,
  closedRounds: ['three-way-handshake'],
};
const lin: MemberRow = {
  id: 'lin',
  classId: 'class',
  nickname: 'Lin 林',
  joinIdHash: 'hash of a joinId',
  browserHash: 'hash of a browser',
  approved: false,
  left: false,
  timeFactor: 1.5,
  tokens: [{ hash: 'hash of a token', expiresAt: null }],
  lastCommand: null,
};
const table: TableRow = {
  classId: 'class',
  number: 1,
  seats: { clientHost: { member: 'lin', bot: false }, serverHost: { member: null, bot: true } },
  place: 0,
  match: 'm1',
  chosen: { by: 'clientHost', choice: 'again' },
  message: { at: 3_000, said: { text: 'Look up, please.' } },
};
const matchRow = (id: string): MatchRow => ({
  id,
  classId: 'class',
  table: 1,
  lesson: 'three-way-handshake',
  createdAt: 2_000,
  end: null,
  score: null,
});
const headerOf = (match: string) =>
  newHeader({ match, lesson: LESSONS.get('three-way-handshake')!, seed: 1 });
const begin = (id: string) => ({ type: 'matchBegun', match: matchRow(id), header: headerOf(id) }) as const;
const clock = (t: number): Entry => ({ type: 'clock', t, before: `before ${t}` });
const add = (match: string, ordinal: number) =>
  ({ type: 'entry', match, ordinal, entry: clock(ordinal) }) as const;

/** What every store has to do. `reopen` ends the store's process, however roughly, and starts another. */
export function storeContract(
  name: string,
  of: { open(): Promise<Store>; reopen?(store: Store): Promise<Store> },
): void {
  describe(`the store's contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await of.open();
    });
    afterEach(() => store.close());

    test('gives back classes, members, tables and matches as they were stored', async () => {
      await store.commit([
        { type: 'class', class: school },
        { type: 'member', member: lin },
        { type: 'table', table },
        begin('m1'),
      ]);
      const stored = { class: school, members: [lin], tables: [table], matches: [matchRow('m1')] };
      expect(await store.openClassIds()).toEqual(['class']);
      expect(await store.classById('class')).toEqual(stored);
      expect(await store.classById('no such class')).toBeNull();
    });

    test('a row stored again takes the place of the old one', async () => {
      const left = { ...lin, left: true, tokens: [] };
      const ended = { ...school, open: false };
      await store.commit([
        { type: 'class', class: school },
        { type: 'member', member: lin },
      ]);
      await store.commit([
        { type: 'class', class: ended },
        { type: 'member', member: left },
        { type: 'table', table },
        { type: 'table', table: { ...table, place: 1, chosen: null } },
      ]);
      expect(await store.openClassIds()).toEqual([]);
      const stored = await store.classById('class');
      expect(stored).toMatchObject({ class: ended, members: [left], tables: [{ place: 1, chosen: null }] });
    });

    test('lists the classes of a teacher, the newest first', async () => {
      const older = { ...school, id: 'older', code: 'GHJKLM', createdAt: 500, open: false };
      const others = { ...school, id: 'others', code: 'NPQRST', teacher: 'somebody else' };
      await store.commit([older, school, others].map((row) => ({ type: 'class', class: row })));
      expect(await store.classesOf('teacher')).toEqual([school, older]);
      const shared = { ...others, coTeachers: ['another', 'teacher'] };
      await store.commit([{ type: 'class', class: shared }]);
      expect(await store.classesOf('teacher')).toEqual([shared, school, older]);
      expect((await store.classById('others'))?.class).toEqual(shared);
      await store.commit([{ type: 'class', class: others }]);
      expect(await store.classesOf('teacher')).toEqual([school, older]);
      expect(await store.codeWasUsed('GHJKLM')).toBe(true);
      expect(await store.codeWasUsed('ZZZZZZ')).toBe(false);
    });

    test('the answer to the last command is stored with what it did', async () => {
      const answer = { type: 'accepted', cid: 1 } as const;
      const lastCommand = { cid: 1, hash: 'hash of the command', answer };
      await store.commit([{ type: 'class', class: school }, { type: 'member', member: lin }, begin('m1')]);
      await store.commit([add('m1', 0), { type: 'lastCommand', member: 'lin', lastCommand }]);
      expect((await store.classById('class'))?.members).toEqual([{ ...lin, lastCommand }]);
    });

    test('keeps the entries of matches that are played at the same time apart, each in its order', async () => {
      await store.commit([{ type: 'class', class: school }, begin('m1')]);
      await store.commit([add('m1', 0), begin('m2')]);
      // All in one turn, by several callers.
      await Promise.all([
        store.commit([add('m2', 0)]),
        store.commit([add('m1', 1)]),
        store.commit([add('m2', 1), { type: 'matchEnded', match: 'm2', end: 'played', score: 90 }]),
        store.commit([add('m1', 2)]),
      ]);
      expect(await store.log('m1')).toEqual({
        match: matchRow('m1'),
        header: headerOf('m1'),
        entries: [clock(0), clock(1), clock(2)],
      });
      expect(await store.log('m2')).toEqual({
        match: { ...matchRow('m2'), end: 'played', score: 90 },
        header: headerOf('m2'),
        entries: [clock(0), clock(1)],
      });
      expect(await store.log('no such match')).toBeNull();
    });

    test('a group that cannot be stored is refused whole, and takes no other with it', async () => {
      await store.commit([{ type: 'class', class: school }, begin('m1')]);
      const good = store.commit([add('m1', 0)]);
      const bad = store.commit([
        { type: 'member', member: lin },
        { type: 'entry', match: 'm1', ordinal: 7, entry: clock(7) },
      ]);
      const after = store.commit([add('m1', 1)]);
      await expect(bad).rejects.toMatchObject({ why: 'unfit' });
      await Promise.all([good, after]);
      expect((await store.log('m1'))?.entries).toEqual([clock(0), clock(1)]);
      expect((await store.classById('class'))?.members).toEqual([]);
    });

    test('gives a class out as it lies there, with its logs and without credentials', async () => {
      await store.commit([{ type: 'class', class: school }, { type: 'member', member: lin }, begin('m1')]);
      await store.commit([begin('m2'), add('m1', 0), add('m2', 0), add('m1', 1)]);
      const rows = await store.rawClass('class');
      expect(rows.map(({ table: name }) => name)).toEqual([
        'class',
        'member',
        'match',
        'match',
        'entry',
        'entry',
        'entry',
      ]);
      const text = JSON.stringify(rows);
      expect(text).toContain('Lin 林');
      for (const secret of ['hash of a token', 'hash of a joinId']) expect(text).not.toContain(secret);
      expect(await store.rawClass('no such class')).toEqual([]);
    });

    test('an ordinal is stored once: of two writers of one match the second is refused', async () => {
      await store.commit([{ type: 'class', class: school }, begin('m1')]);
      const [first, second] = await Promise.allSettled([
        store.commit([add('m1', 0)]),
        store.commit([add('m1', 0)]),
      ]);
      expect([first.status, second.status]).toEqual(['fulfilled', 'rejected']);
      expect((await store.log('m1'))?.entries).toEqual([clock(0)]);
    });

    test('a join code belongs to one open class, and is free again when it has ended', async () => {
      const second = { ...school, id: 'second' };
      await store.commit([{ type: 'class', class: school }]);
      await expect(store.commit([{ type: 'class', class: second }])).rejects.toThrow('not stored');
      await store.commit([{ type: 'class', class: { ...school, open: false } }]);
      await store.commit([{ type: 'class', class: second }]);
    });

    test('a sign-in link works once, and not for ever', async () => {
      const link = (hash: string, createdAt: number) =>
        store.commit([{ type: 'link', hash, teacher: 'teacher', createdAt }]);
      await link('fresh', 2_000);
      await link('old', 1_000);
      expect(await store.takeLink('fresh', 1_500)).toBe('teacher');
      expect(await store.takeLink('fresh', 1_500)).toBeNull();
      expect(await store.takeLink('old', 1_500)).toBeNull();
      expect(await store.takeLink('never made', 0)).toBeNull();
    });

    test('a session lasts until it runs out or is ended', async () => {
      const session = (id: string, createdAt: number) => ({
        ...{ id, teacher: 'teacher', device: `browser ${id}`, byLink: id === 'a' },
        ...{ createdAt, expiresAt: 1_000 },
      });
      const [a, b] = [session('a', 1), session('b', 2)];
      await store.commit([
        { type: 'session', hash: 'hash of a', session: a },
        { type: 'session', hash: 'hash of b', session: b },
      ]);
      expect(await store.session('hash of a', 999)).toEqual(a);
      expect(await store.session('hash of a', 1_000)).toBeNull();
      expect(await store.sessionsOf('teacher', 999)).toEqual([b, a]);
      expect(await store.sessionsOf('teacher', 1_000)).toEqual([]);
      await store.commit([{ type: 'sessionsOver', ids: ['b'], now: 500 }]);
      expect(await store.sessionsOf('teacher', 999)).toEqual([a]);
      await store.commit([{ type: 'sessionsOver', ids: [], now: 1_000 }]);
      expect(await store.session('hash of a', 0)).toBeNull();
    });

    test('teachers are listed as they came; a name may be chosen later', async () => {
      const [ada, bo] = ['ada', 'bo'].map((id, at) => ({ id, name: null, passphrase: null, createdAt: at }));
      await store.commit([ada!, bo!].map((teacher) => ({ type: 'teacher', teacher })));
      const named = { ...ada!, name: 'Ada', passphrase: 'scrypt …' };
      await store.commit([{ type: 'teacher', teacher: named }]);
      expect(await store.teachers()).toEqual([named, bo]);
    });

    test('keeps the first answer of each player to each question', async () => {
      const answer = {
        classId: 'class',
        member: 'lin',
        question: 'two-segments.a',
        answer: 'first',
        occasion: 'before',
        at: 5,
      } as const;
      await store.commit([{ type: 'answer', answer }]);
      await store.commit([
        { type: 'answer', answer: { ...answer, answer: 'right', occasion: 'review', at: 6 } },
        { type: 'answer', answer: { ...answer, member: 'mo' } },
        { type: 'answer', answer: { ...answer, classId: 'other' } },
      ]);
      const rows = await store.answersIn('class');
      expect(rows.toSorted((a, b) => a.member.localeCompare(b.member))).toEqual([
        answer,
        { ...answer, member: 'mo' },
      ]);
    });

    test('an own lesson is kept as it was last stored; the oldest stands first', async () => {
      const lesson: OwnLessonRow = {
        id: 'own-1',
        teacher: 'teacher',
        lesson: LESSONS.get('lost-syn')!,
        check: null,
        game: null,
        addedAt: 5,
        removed: false,
      };
      const second: OwnLessonRow = {
        ...lesson,
        id: 'own-0',
        addedAt: 6,
        check: { type: 'broken', property: 'winnable' },
        game: 'a log',
        removed: true,
      };
      await store.commit([
        { type: 'ownLesson', lesson: second },
        { type: 'ownLesson', lesson },
      ]);
      expect(await store.ownLessons()).toEqual([lesson, second]);
      const proved: OwnLessonRow = { ...lesson, check: { type: 'proved', k: 1, m: 0, positions: 9 } };
      await store.commit([{ type: 'ownLesson', lesson: proved }]);
      expect(await store.ownLessons()).toEqual([proved, second]);
    });

    test('what-ifs stand beside their match, in the order in which they were made', async () => {
      const branch = (id: string, createdAt: number): BranchRow => ({
        id,
        match: 'm1',
        classId: 'class',
        entry: 3,
        createdAt,
        first: { type: 'clock', t: 5 },
        outcome: null,
        by: 'student',
      });
      const [first, second] = [branch('a', 1_000), branch('b', 2_000)];
      const log = { header: headerOf('a'), entries: [clock(5)] };
      await store.commit([{ type: 'branch', branch: second, ...log }]);
      await store.commit([{ type: 'branch', branch: first, ...log }]);
      expect(await store.branchesOf('m1')).toEqual([first, second]);
      expect(await store.branchesOf('m2')).toEqual([]);
      expect(await store.branchCount('class')).toBe(2);
      expect(await store.branch('a')).toEqual({ branch: first, ...log });
      expect(await store.branch('no such')).toBeNull();
    });

    test('a token of an ended class still names it', async () => {
      await store.commit([{ type: 'tokensOfEndedClass', classId: 'class', hashes: ['h'], at: 1_000 }]);
      expect(await store.classOfEndedToken('h')).toBe('class');
      expect(await store.tokenOfEndedClass('h')).toBe(true);
      expect(await store.classOfEndedToken('other')).toBeNull();
    });

    test('a setting is what it was last set to', async () => {
      expect(await store.setting('addresses')).toBeNull();
      await store.commit([{ type: 'setting', key: 'addresses', value: 'one' }]);
      await store.commit([{ type: 'setting', key: 'addresses', value: 'two' }]);
      expect(await store.setting('addresses')).toBe('two');
    });

    const { reopen } = of;
    if (!reopen) return;
    test('what was stored is there after a restart, and goes on', async () => {
      await store.commit([{ type: 'class', class: school }, begin('m1'), add('m1', 0)]);
      await store.commit([begin('m2'), add('m2', 0), add('m1', 1)]);
      await store.commit([{ type: 'matchEnded', match: 'm1', end: 'played', score: 80 }]);
      store = await reopen(store);
      await store.commit([add('m2', 1), begin('m3'), add('m3', 0)]);
      expect((await store.log('m1'))?.entries).toEqual([clock(0), clock(1)]);
      expect((await store.log('m2'))?.entries).toEqual([clock(0), clock(1)]);
      expect((await store.log('m3'))?.entries).toEqual([clock(0)]);
      expect((await store.classById('class'))?.matches.map(({ id, end }) => [id, end])).toEqual([
        ['m1', 'played'],
        ['m2', null],
        ['m3', null],
      ]);
    });
  });
}
