import { chance } from '#shared/game/chance.ts';
import { LEARNERS } from '#shared/game/learners/roster.ts';
import type { ClassInfo } from '#shared/protocol/messages.ts';
import titles from '#shared/texts/en/titles.ts';
import { DemoStudent, type Pupil } from './student.ts';

export interface Demo {
  readonly url: string;
  /** Of the teacher who opens the classes. */
  readonly cookie: string;
  readonly pairs: number;
  readonly seed: number;
  readonly thinks: Pupil['thinks'];
}

export interface DemoClass {
  readonly code: string;
  readonly lessons: readonly string[];
  readonly students: readonly DemoStudent[];
}

const NAMES = ['Ada', 'Bo', 'Chen', 'Dana', 'Emil', 'Fang', 'Gita', 'Hugo', 'Ines', 'Jun', 'Kofi', 'Lin'];

const nameOf = (n: number): string =>
  `${NAMES[n % NAMES.length]}${n < NAMES.length ? '' : Math.floor(n / NAMES.length) + 1}`;

/** One class for each part of the catalogue, so that all of it is on the boards within minutes. */
export async function openClasses(demo: Demo): Promise<readonly DemoClass[]> {
  const classes: DemoClass[] = [];
  let draws = 0;
  const random = () => chance(demo.seed, `draw ${++draws}`);
  for (const [part, group] of Object.values(titles).entries()) {
    const lessons = Object.keys(group);
    const { code } = await openClass(demo, lessons);
    const students: DemoStudent[] = [];
    for (let n = 0; n < 2 * demo.pairs; n += 1) {
      // In each pair one has a misconception, sometimes the client, sometimes the server; every fourth knows it all.
      const pair = Math.floor(n / 2);
      const mistaken = pair % 4 !== 3 && n % 2 === pair % 2;
      const believes = LEARNERS[(part * demo.pairs + pair + demo.seed) % LEARNERS.length] ?? null;
      const student = new DemoStudent({
        url: demo.url,
        code,
        nickname: nameOf(n),
        believes: mistaken ? believes : null,
        rate: 0.6,
        seed: demo.seed + n,
        thinks: demo.thinks,
        random,
      });
      students.push(student);
      // One after the other, so that pairs are those who were meant.
      await student.join();
      await seated(student);
    }
    classes.push({ code, lessons, students });
  }
  return classes;
}

async function openClass({ url, cookie }: Demo, lessons: readonly string[]): Promise<ClassInfo> {
  const response = await fetch(`${url}/api/classes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ lessons }),
  });
  if (!response.ok) throw new Error(`the demo's class was not opened: ${response.status}`);
  return (await response.json()) as ClassInfo;
}

const seated = (student: DemoStudent): Promise<void> =>
  new Promise((resolve) => {
    student.changed = () => {
      if (student.state.lobby) resolve();
    };
    student.changed();
  });

/** The demo's teacher: the cookie that a sign-in link earns. */
export async function signIn(link: string): Promise<{ readonly url: string; readonly cookie: string }> {
  const { origin, hash } = new URL(link);
  const response = await fetch(`${origin}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  if (!response.ok) throw new Error(`the demo could not sign in: ${response.status}`);
  return { url: origin, cookie };
}
