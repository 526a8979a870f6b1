import { playByBots } from '#shared/game/bots.ts';
import type { Lesson } from '#shared/game/lesson.ts';
import type { Entry, LogHeader } from '#shared/game/log.ts';
import { writeLog } from '#shared/game/log-file/write-log.ts';
import { newHeader, openMatch } from '#shared/game/match.ts';
import { readLesson } from '#shared/lessons/schema.ts';

/** What a match of a whole afternoon would be: both applications send and send, over a network that loses and delays. */
function lessonOf(sends: number): Lesson {
  const calls = Array.from({ length: sends }, (_, n) => ({
    when: { type: 'at', t: n * 9_000 },
    call: { type: 'SEND', len: 10 },
  }));
  const channel = {
    delay: 900,
    spread: 200,
    jitter: 400,
    loss: 0.02,
    duplication: 0.02,
    reordering: 0.02,
    lateness: 900,
  };
  const delivered = { clientHost: sends * 10, serverHost: sends * 10 };
  const lesson = readLesson({
    id: 'long-match',
    announced: false,
    start: { type: 'established', sent: { clientHost: 0, serverHost: 0 } },
    calls: { clientHost: [], serverHost: [] },
    link: { clientHost: channel, serverHost: channel },
    goal: { clientHost: 'ESTABLISHED', serverHost: 'ESTABLISHED', delivered },
    ladder: [{ host: 'clientHost', handles: 'SEND', sends: null, becomes: 'ESTABLISHED' }],
  });
  // Longer than any file may be: the schema's hour holds some 400 of them.
  return { ...lesson, calls: { clientHost: calls, serverHost: calls } as Lesson['calls'] };
}

export interface LongLog {
  readonly header: LogHeader;
  readonly entries: readonly Entry[];
  /** Moves, refused or not: what players have put in. */
  readonly inputs: number;
  readonly text: string;
}

/** A log in which two bots have made at least so many moves, the same for the same seed. */
export function longLog(inputs: number, seed = 5): LongLog {
  // A SEND makes about four moves: it is sent, it arrives, it is acknowledged, the ACK arrives.
  const lesson = lessonOf(Math.ceil(inputs / 6));
  const header = newHeader({ match: 'long', lesson, seed });
  const entries: Entry[] = [];
  const last = playByBots(openMatch(header), (entry) => entries.push(entry));
  const moves = entries.filter(({ type }) => type === 'move').length;
  return { header, entries, inputs: moves, text: writeLog(header, entries, last) };
}
