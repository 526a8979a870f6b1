import type { FastifyRequest } from 'fastify';
import { Denied } from '../errors.ts';
import type { School } from '../live/school.ts';
import type { MatchRow, Store } from '../store/store.ts';
import { teaches } from '../teachers/teaches.ts';
import type { Teachers } from './teacher.ts';

/** Who may look at what was played: the teacher all of the class, its students what belongs to a closed round. */
export interface Viewers {
  /** @throws Denied: nobody is signed in, there is no such match for them, or its round is not closed yet */
  must(request: FastifyRequest, match: Pick<MatchRow, 'classId'> | null, lesson: string): Promise<Viewer>;
}

export type Viewer = 'teacher' | 'student';

const BEARER = /^Bearer (\S{1,200})$/;

/** The token of a seat comes in a header: an address is passed on, and must hold no secret. */
const tokenIn = (request: FastifyRequest): string | null =>
  BEARER.exec(request.headers.authorization ?? '')?.[1] ?? null;

export function viewersOf(of: {
  readonly store: Store;
  readonly school: School;
  readonly teachers: Teachers;
}): Viewers {
  const { store, school, teachers } = of;
  return {
    async must(request, match, lesson) {
      const teacher = (await teachers.session(request))?.teacher ?? null;
      const token = tokenIn(request);
      const attends = token === null ? null : await school.classOf(token);
      if (teacher === null && attends === null) throw new Denied('not-signed-in');
      const stored = match && (await store.classById(match.classId))?.class;
      if (!match || !stored) throw new Denied('not-found');
      if (teacher !== null && teaches(teacher, stored)) return 'teacher';
      if (attends !== match.classId) throw new Denied('not-found');
      // While others still play on the same network, it would tell them what is to come.
      if (stored.open && !stored.closedRounds.includes(lesson)) throw new Denied('round-open');
      return 'student';
    },
  };
}
