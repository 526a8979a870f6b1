import stringify from 'safe-stable-stringify';
import type { HostId } from '#shared/game/host-id.ts';
import type { Entry } from '#shared/game/log.ts';
import type { SeatCommand } from '#shared/protocol/messages.ts';
import type { Store, StoredLog } from '../../server/store/store.ts';
import type { History } from '../../server/testing/history.ts';
import { truthOf } from '../../server/testing/truth.ts';

export interface Findings {
  readonly problems: readonly string[];
  readonly matches: number;
  readonly entries: number;
  readonly commands: number;
  readonly views: number;
}

/**
 * Holds what every client has said and been told against what is stored: each answered command stands in the log
 * once and with that answer, the log holds nothing that nobody said, it folds, and every view that was shown is the
 * one that its fold gives, hash for hash.
 */
export async function check(store: Store, classId: string, histories: readonly History[]): Promise<Findings> {
  const stored = await store.classById(classId);
  const ids = (stored?.matches ?? []).map(({ id }) => id);
  const logs = await store.logs(ids);
  const problems = histories.flatMap((history) => history.problems);
  let entries = 0;
  let views = 0;
  for (const [id, log] of logs) {
    entries += log.entries.length;
    const players = playersOf(id, histories);
    problems.push(...checkEntries(id, log, players));
    const { views: truth, problem } = truthOf(log);
    if (problem !== null) problems.push(problem);
    for (const [seat, history] of players) {
      for (const [n, hash] of history.seen.get(id) ?? []) {
        views += 1;
        if (truth[seat].get(n) !== hash)
          problems.push(`${history.nickname}: view ${n} of ${id} is not the log's`);
      }
    }
  }
  for (const history of histories) {
    problems.push(...checkAnswers(history, logs));
    const member = stored?.members.find(({ nickname }) => nickname === history.nickname);
    const last = Math.max(0, ...history.answers.keys());
    if ((member?.lastCommand?.cid ?? 0) !== last) {
      problems.push(`${history.nickname}: ${last} was answered last, ${member?.lastCommand?.cid} is stored`);
    }
  }
  const commands = histories.reduce((sum, { answers }) => sum + answers.size, 0);
  return { problems, matches: ids.length, entries, commands, views };
}

function playersOf(match: string, histories: readonly History[]): ReadonlyMap<HostId, History> {
  const players = new Map<HostId, History>();
  for (const history of histories) {
    const seat = history.seatIn.get(match);
    if (seat) players.set(seat, history);
  }
  return players;
}

const isCaused = (
  entry: StoredLog['entries'][number],
): entry is Extract<Entry, { type: 'move' | 'refused' }> => entry.type === 'move' || entry.type === 'refused';

/** Everything in the log was said by its player, once. */
function checkEntries(match: string, log: StoredLog, players: ReadonlyMap<HostId, History>): string[] {
  const problems: string[] = [];
  const found = new Set<string>();
  for (const entry of log.entries) {
    if (!isCaused(entry) || entry.cid === null) continue;
    const key = `${entry.seat} ${entry.cid}`;
    if (found.has(key)) problems.push(`${match}: ${key} was carried out twice`);
    found.add(key);
    const said = players.get(entry.seat)?.commands.get(entry.cid);
    if (said?.type !== 'command' || said.match !== match) {
      problems.push(`${match}: ${key} was never said`);
    } else if (stringify(said.command) !== stringify(entry.command)) {
      problems.push(`${match}: ${key} is another command in the log`);
    }
  }
  return problems;
}

/** Numbers are dense, and what was answered stands in the log with that answer. */
function checkAnswers(history: History, logs: ReadonlyMap<string, StoredLog>): string[] {
  const problems: string[] = [];
  for (let cid = 1; cid <= history.answers.size; cid += 1) {
    const answer = history.answers.get(cid);
    const command = history.commands.get(cid);
    if (!answer || !command) problems.push(`${history.nickname}: no answer to ${cid}`);
    else if (command.type === 'command' && answer.type !== 'error') {
      const kind = answer.type === 'accepted' ? 'move' : 'refused';
      const found = entriesFor(command, history, logs);
      const [entry] = found;
      const findings = entry?.type === 'refused' ? stringify(entry.findings) : '';
      const told = answer.type === 'refused' ? stringify(answer.findings) : '';
      if (found.length !== 1 || entry?.type !== kind || findings !== told) {
        problems.push(`${history.nickname}: ${cid} was ${answer.type}, the log says otherwise`);
      }
    }
  }
  return problems;
}

function entriesFor(
  { match, cid }: Extract<SeatCommand, { type: 'command' }>,
  { seatIn }: History,
  logs: ReadonlyMap<string, StoredLog>,
) {
  const entries = logs.get(match)?.entries ?? [];
  return entries.filter(isCaused).filter((entry) => entry.cid === cid && entry.seat === seatIn.get(match));
}
