import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { botEntry } from '../../game/bots.ts';
import { fold } from '../../game/fold.ts';
import { handles } from '../../game/handles.ts';
import type { HostId } from '../../game/host-id.ts';
import { type Match, newHeader, nextClock, openMatch, tick } from '../../game/match.ts';
import type { Move } from '../../game/move.ts';
import { draft } from '../../game/wrong-moves/draft.ts';

/** A match of the lesson with x=4000 and y=9000, before anybody has moved. */
export function matchOf(lessonId: string): Match {
  const lesson = LESSONS.get(lessonId);
  if (lesson === undefined) throw new Error(`no lesson ${lessonId}`);
  const header = newHeader({ match: 'test', lesson, seed: 1 });
  return openMatch({ ...header, iss: { clientHost: 4000, serverHost: 9000 } });
}

/** The lesson's match, played canonically until exactly this waits at the host: `OPEN`, `SYN,ACK`, `timeWait` … */
export function matchAt(lessonId: string, host: HostId, waiting: string): Match {
  let match = matchOf(lessonId);
  while (handles(match.position.hosts[host].inbox) !== waiting) {
    const t = nextClock(match);
    const entry = t === null ? botEntry(match) : tick(match, t);
    if (entry === null) throw new Error(`${waiting} never waits at ${host} in ${lessonId}`);
    match = fold(match, entry);
  }
  return match;
}

/** A move that handles everything that waits at the host; `segments` as `draft` reads them, none for silence. */
export function moveAll(
  match: Match,
  host: HostId,
  segments: readonly string[],
  becomes: Move['becomes'],
): Move {
  const { inbox } = match.position.hosts[host];
  return {
    type: 'move',
    conn: 'A',
    answers: inbox.filter((a) => a.type !== 'call').map((a) => a.id),
    calls: inbox.filter((a) => a.type === 'call').map((a) => a.id),
    segments: segments.map(draft),
    becomes,
  };
}
