import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { closed, UNREAD, unfold } from '#shared/game/log-file/unfold.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import type { OwnLesson, OwnLessonsReply } from '#shared/protocol/own-lessons.ts';
import { endAfterEach, endLater } from './testing/classroom.ts';
import { type RunningServer, startServer } from './testing/installation.ts';
import { openClass, Player } from './testing/player.ts';

endAfterEach();

const words = {
  title: 'A lost SYN of my own',
  studentTitle: 'Knock, knock',
  briefing: 'Connect.',
  debriefing: 'It was lost.',
};

/** A lesson of the catalogue as a teacher's file, without its ladder. */
function fileOf(id: string, but: object = {}): string {
  const { ladder: _, free: __, ...lesson } = LESSONS.get(id)!;
  return JSON.stringify({ ...lesson, texts: { en: words }, ...but });
}

class Teacher {
  readonly server: RunningServer;
  readonly cookie: string;
  constructor(server: RunningServer, cookie: string) {
    this.server = server;
    this.cookie = cookie;
  }
  static async at(server: RunningServer): Promise<Teacher> {
    return new Teacher(server, await server.signIn());
  }
  async get(url: string) {
    return this.server.app.inject({ url, headers: { cookie: this.cookie } });
  }
  async post(url: string, payload: object = {}) {
    return this.server.app.inject({ method: 'POST', url, headers: { cookie: this.cookie }, payload });
  }
  bring(file: string, language = 'en') {
    return this.post('/api/own-lessons', { file, language });
  }
  async lessons(): Promise<readonly OwnLesson[]> {
    return ((await this.get('/api/own-lessons')).json() as OwnLessonsReply).lessons;
  }
  /** The lesson once its exploration is over. */
  async explored(id: string): Promise<OwnLesson> {
    const find = async () => {
      const lesson = (await this.lessons()).find((one) => one.id === id);
      return lesson?.check.type === 'running' || lesson?.check.type === 'waiting' ? undefined : lesson;
    };
    return (await vi.waitUntil(find, { timeout: 60_000, interval: 20 }))!;
  }
}

async function teacher(of: Parameters<typeof startServer>[0] = {}): Promise<Teacher> {
  const server = await startServer(of);
  endLater(() => server.close());
  return Teacher.at(server);
}

test('a lesson is brought, proved, chosen for a class, and played with its own words', async () => {
  const ada = await teacher();
  const { lesson } = (await ada.bring(fileOf('lost-syn'))).json();
  expect(lesson).toMatchObject({ titles: { en: words.title }, playable: false });
  const explored = await ada.explored(lesson.id);
  expect(explored).toMatchObject({ check: { type: 'proved', k: 1, m: 1 }, playable: true });

  const { code } = await openClass(ada.server.url, ada.cookie, [lesson.id]);
  const lin = await Player.join(ada.server.url, code, 'Lin');
  endLater(() => lin.stop());
  const may = await Player.join(ada.server.url, code, 'May');
  endLater(() => may.stop());
  await lin.until(({ match }) => match !== null);
  expect(lin.view.lesson).toBe(lesson.id);

  const { title: _, ...shown } = words;
  const reply = await ada.server.app.inject(`/api/lesson-words/${lesson.id}`);
  expect(reply.json()).toEqual({ en: shown });
  // The title may say what happens: it is for teachers.
  expect((await ada.get(`/api/lesson-words/${lesson.id}`)).json()).toEqual({ en: words });
  // The log bears the lesson whole, with the ladder that the bots have climbed.
  const log = (await ada.server.store.log(lin.state.match!.match))!;
  expect(log.header.lesson).toMatchObject({ id: lesson.id, texts: { en: words } });
  expect(log.header.lesson.ladder).toEqual(LESSONS.get('lost-syn')!.ladder);
});

test.each([
  ['not JSON', '{"id":', [['', /JSON/]]],
  [
    'a state that there is none',
    fileOf('lost-syn', { goal: { clientHost: 'OPEN', serverHost: null } }),
    [['goal.clientHost', /Invalid option/]],
  ],
  ['no words', fileOf('lost-syn', { texts: {} }), [['texts', /^no-language$/]]],
  [
    'a SEND of too many segments',
    fileOf('full-life', { params: { mss: 1 } }),
    [['calls.clientHost.1.call.len', /^too-many-segments$/]],
  ],
  ['an unknown field', fileOf('lost-syn', { cheat: true }), [['', /cheat/]]],
] as const)('a malformed lesson is refused with place and reason: %s', async (_, file, misfits) => {
  const ada = await teacher();
  const reply = (await ada.bring(file)).json();
  for (const [i, [place, reason]] of misfits.entries()) {
    expect(reply.misfits[i]).toEqual({ place, reason: expect.stringMatching(reason) });
  }
  expect(await ada.lessons()).toEqual([]);
});

test('the reasons are told in the language of the page', async () => {
  const ada = await teacher();
  const reply = (await ada.bring(fileOf('lost-syn', { announced: 1 }), 'zh')).json();
  expect(reply.misfits).toEqual([{ place: 'announced', reason: expect.stringContaining('无效输入') }]);
});

test('a file that is too large is refused', async () => {
  const ada = await teacher();
  const reply = await ada.bring(
    fileOf('lost-syn', { texts: { en: { ...words, briefing: 'x'.repeat(70_000) } } }),
  );
  expect([reply.statusCode, reply.json()]).toEqual([400, { error: 'bad-request' }]);
  expect((await ada.bring('x'.repeat(400_000))).statusCode).toBe(413);
});

test('a lesson that is lost from the start cannot be chosen, and its shortest game says why', async () => {
  const ada = await teacher();
  const never = { faults: [{ select: { from: 'clientHost', ctl: ['SYN'] }, deed: { type: 'lose' } }] };
  const { lesson } = (await ada.bring(fileOf('lost-syn', never))).json();
  expect(await ada.explored(lesson.id)).toMatchObject({
    check: { type: 'broken', property: 'winnable' },
    playable: false,
  });
  const game = await ada.get(`/api/own-lessons/${lesson.id}/game`);
  const { match, damage } = closed(game.body.trimEnd().split('\n').reduce(unfold, UNREAD));
  expect(damage).toBeNull();
  expect(match?.position.outcome?.type).toBe('missed');
  const opened = await ada.post('/api/classes', { lessons: [lesson.id] });
  expect([opened.statusCode, opened.json()]).toEqual([400, { error: 'bad-request' }]);
});

test('a ladder that the bots do not climb is refused with the step', async () => {
  const ada = await teacher();
  const [first, ...rest] = LESSONS.get('lost-syn')!.ladder;
  const { lesson } = (await ada.bring(fileOf('lost-syn', { ladder: [first, ...rest.slice(1)] }))).json();
  expect((await ada.explored(lesson.id)).check).toEqual({ type: 'other-ladder', step: 2 });
});

test('an exploration can be given up; a lesson that is not settled may be played, and says so', async () => {
  const ada = await teacher();
  const { ladder } = LESSONS.get('lost-data')!;
  const { lesson } = (await ada.bring(fileOf('lost-data', { ladder }))).json();
  expect((await ada.post(`/api/own-lessons/${lesson.id}/cancel`)).statusCode).toBe(200);
  const explored = await ada.explored(lesson.id);
  expect(explored).toMatchObject({ check: { type: 'unsettled' }, playable: true });
  expect((await ada.post('/api/classes', { lessons: [lesson.id] })).statusCode).toBe(200);
});

test('lessons outlive the process; what was not explored to the end begins again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'own-lessons-'));
  endLater(() => rmSync(folder, { recursive: true, force: true }));
  const database = join(folder, 'ackademy.db');
  const first = await startServer({ database });
  const ada = await Teacher.at(first);
  const { lesson } = (await ada.bring(fileOf('refused'))).json();
  const { lesson: later } = (await ada.bring(fileOf('lost-data'))).json();
  const before = await ada.explored(lesson.id);
  await first.close();

  const second = await startServer({ database });
  endLater(() => second.close());
  const again = new Teacher(second, ada.cookie);
  const [one, two] = await again.lessons();
  expect(one).toEqual(before);
  expect(two).toMatchObject({ id: later.id, playable: false });
});

test('a lesson that was taken away is on nobody’s list, and goes on where it is played', async () => {
  const ada = await teacher();
  const { lesson } = (await ada.bring(fileOf('refused'))).json();
  await ada.explored(lesson.id);
  const { code } = await openClass(ada.server.url, ada.cookie, [lesson.id]);
  expect((await ada.post(`/api/own-lessons/${lesson.id}/remove`)).json()).toEqual({ lessons: [] });
  expect((await ada.post('/api/classes', { lessons: [lesson.id] })).statusCode).toBe(400);
  const lin = await Player.join(ada.server.url, code, 'Lin');
  endLater(() => lin.stop());
  const may = await Player.join(ada.server.url, code, 'May');
  endLater(() => may.stop());
  await lin.until(({ match }) => match !== null);
});

test.each([
  ['GET', '/api/own-lessons'],
  ['POST', '/api/own-lessons'],
  ['POST', '/api/own-lessons/some/cancel'],
  ['POST', '/api/own-lessons/some/remove'],
  ['GET', '/api/own-lessons/some/game'],
] as const)('%s %s is for teachers', async (method, url) => {
  const { server } = await teacher();
  const payload = method === 'POST' ? { payload: { file: '{}', language: 'en' } } : {};
  expect((await server.app.inject({ method, url, ...payload })).statusCode).toBe(401);
});

test.each(['lost-syn', 'port-famine', 'syn-flood'])(
  '%s, saved as a file, can be brought as it is',
  async (id) => {
    const ada = await teacher();
    const { body } = await ada.get(`/api/lessons/${id}/file`);
    const reply = (await ada.bring(body)).json();
    expect(reply.lesson?.titles).toEqual(expect.objectContaining({ en: expect.any(String) }));
    await ada.post(`/api/own-lessons/${reply.lesson.id}/cancel`);
  },
);

test('what is not played by TCP’s rules is no lesson to begin with', async () => {
  const ada = await teacher();
  expect((await ada.get('/api/lessons/no-time-wait/file')).statusCode).toBe(404);
});
