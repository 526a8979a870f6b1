import { botEntry } from '#shared/game/bots.ts';
import { decide } from '#shared/game/decide.ts';
import { fold } from '#shared/game/fold.ts';
import type { Entry, LogHeader } from '#shared/game/log.ts';
import { writeLog } from '#shared/game/log-file/write-log.ts';
import { type Match, newHeader, nextClock, openMatch, tick } from '#shared/game/match.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';

export interface Played {
  readonly header: LogHeader;
  readonly entries: readonly Entry[];
  readonly last: Match;
}

/** A handshake by two bots; the server's first answer is refused once. */
export function handshake(): Played {
  const lesson = LESSONS.get('three-way-handshake');
  if (!lesson) throw new Error('no such lesson');
  const header: LogHeader = {
    ...newHeader({ match: 'm1', lesson, seed: 1 }),
    iss: { clientHost: 4000, serverHost: 9000 },
  };
  const entries: Entry[] = [];
  let match = openMatch(header);
  let spoiled = false;
  while (match.position.outcome === null) {
    const t = nextClock(match);
    let entry = t === null ? botEntry(match) : tick(match, t);
    if (!entry) throw new Error('nobody moves');
    if (
      !spoiled &&
      entry.type === 'move' &&
      entry.command.type === 'move' &&
      entry.command.segments[0]?.ack
    ) {
      const [segment] = entry.command.segments;
      const wrong = { ...entry.command, segments: [{ ...segment, ack: 4000 }] };
      entry = decide(match, { seat: entry.seat, cid: null }, wrong).entry;
      spoiled = true;
    }
    match = fold(match, entry);
    entries.push(entry);
  }
  return { header, entries, last: match };
}

/** The same as the text of a file. */
export function logOfHandshake(): string {
  const { header, entries, last } = handshake();
  return writeLog(header, entries, last);
}
