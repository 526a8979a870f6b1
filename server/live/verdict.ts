import { toldCost, toldFindings } from '#shared/game/assistance.ts';
import { decide } from '#shared/game/decide.ts';
import { fold } from '#shared/game/fold.ts';
import { forbids } from '#shared/game/freedom.ts';
import { askHint, nextHint } from '#shared/game/hints.ts';
import { type HostId, peerOf } from '#shared/game/host-id.ts';
import { freely } from '#shared/game/match.ts';
import { seatView } from '#shared/game/view.ts';
import { isQuestion } from '#shared/lessons/questions/bank.ts';
import type { ErrorCode } from '#shared/protocol/codes.ts';
import type { SeatCommand } from '#shared/protocol/messages.ts';
import type { StoredAnswer, TableRow } from '../store/store.ts';
import type { Change } from './change.ts';
import type { NewGame } from './new-game.ts';
import { isPlaying, mayBegin, nextLesson, type TableNow } from './pictures.ts';
import { bothFilled, carriedOut, chosen, hasMembers, isAlone, leftBy, withSeat } from './seating.ts';

/** What a command comes to: the answer to it, and what it changes. Neither has happened yet. */
export interface Verdict {
  readonly answer: StoredAnswer;
  readonly change: Change;
}

/** Judges a command of a seat by the table as it is now. */
export function verdictOn(now: TableNow, seat: HostId, frame: SeatCommand, newGame: NewGame): Verdict {
  switch (frame.type) {
    case 'command':
      return onMove(now, seat, frame);
    case 'act':
      return onAct(now, seat, frame);
    case 'choose':
      return onChoice(now, seat, frame, newGame);
    case 'seatBot':
      return onBot(now, seat, frame, newGame);
    case 'hint':
      return onHint(now, seat, frame);
    case 'answer':
      return onAnswer(now, seat, frame);
    case 'hand':
      return onHand(now, seat, frame);
    case 'sitWith':
      return onSitWith(now, seat, frame);
    case 'leave':
      return { answer: accepted(frame.cid), change: leaving(now, seat) };
  }
}

/** The table with this row: if that fills both seats for the first time, the plan's first match begins. */
export const withFirstMatch = (now: Pick<TableNow, 'conduct'>, row: TableRow, newGame: NewGame): Change =>
  row.match === null && bothFilled(row) && mayBegin(now, row.place) ? { row, begun: newGame(row) } : { row };

function onMove(
  { game, played }: TableNow,
  seat: HostId,
  { cid, match, command }: Extract<SeatCommand, { type: 'command' }>,
): Verdict {
  if (game === null) return denied('no-match', cid);
  if (game.id !== match) {
    return denied(played.some((ended) => ended.match === match) ? 'match-over' : 'not-your-match', cid);
  }
  if (game.over) return denied('match-over', cid);
  if (game.match.clock.stopped) return denied('paused', cid);
  const { entry, verdict } = decide(game.match, { seat, cid }, command);
  const after = fold(game.match, entry);
  const change = { step: { entry, after } };
  const at = game.seats[seat].numberOf(seatView(after, seat));
  if (verdict.type === 'accepted') return { answer: { type: 'accepted', cid, at }, change };
  const { assistance } = game.match.header.settings;
  const findings = toldFindings(assistance, verdict.findings);
  const cost = toldCost(assistance, verdict.cost);
  return { answer: { type: 'refused', cid, at, findings, cost }, change };
}

function onHint(
  { game }: TableNow,
  seat: HostId,
  { cid, match }: Extract<SeatCommand, { type: 'hint' }>,
): Verdict {
  if (game === null) return denied('no-match', cid);
  if (game.id !== match) return denied('not-your-match', cid);
  if (game.over) return denied('match-over', cid);
  if (nextHint(game.match, seat) === null) return denied('not-now', cid);
  const entry = askHint(game.match, { seat, cid });
  const after = fold(game.match, entry);
  const at = game.seats[seat].numberOf(seatView(after, seat));
  return { answer: { type: 'accepted', cid, at }, change: { step: { entry, after } } };
}

function onAct(
  { game, played }: TableNow,
  seat: HostId,
  { cid, match, act }: Extract<SeatCommand, { type: 'act' }>,
): Verdict {
  if (game === null) return denied('no-match', cid);
  if (game.id !== match) {
    return denied(played.some((ended) => ended.match === match) ? 'match-over' : 'not-your-match', cid);
  }
  if (game.over) return denied('match-over', cid);
  const forbidden = forbids(game.match.header, game.match.position, seat, act);
  if (forbidden !== null) return denied(forbidden, cid);
  const entry = freely(game.match, { seat, cid }, act);
  const after = fold(game.match, entry);
  const at = game.seats[seat].numberOf(seatView(after, seat));
  return { answer: { type: 'accepted', cid, at }, change: { step: { entry, after } } };
}

function onChoice(
  now: TableNow,
  seat: HostId,
  { cid, choice }: Extract<SeatCommand, { type: 'choose' }>,
  newGame: NewGame,
): Verdict {
  const possible = choice !== 'next' || (nextLesson(now) !== null && mayBegin(now, now.row.place + 1));
  if (now.row.match === null || isPlaying(now) || !possible) return denied('not-now', cid);
  const { table, begins } = chosen(now.row, seat, choice);
  return {
    answer: accepted(cid),
    change: begins ? { row: table, begun: newGame(table) } : { row: table },
  };
}

function onBot(
  now: TableNow,
  seat: HostId,
  { cid, seated }: Extract<SeatCommand, { type: 'seatBot' }>,
  newGame: NewGame,
): Verdict {
  const peer = peerOf(seat);
  const { member } = now.row.seats[peer];
  const present = member !== null && now.member(member)?.connection != null;
  const approved = now.member(now.row.seats[seat].member ?? '')?.row.approved ?? false;
  if (seated && (present || !approved)) return denied('not-now', cid);
  const row = withSeat(now.row, peer, { member, bot: seated });
  // A bot agrees with whatever the other seat has been waiting for.
  if (seated && !isPlaying(now) && row.chosen?.by === seat) {
    const next = carriedOut(row, row.chosen.choice);
    return { answer: accepted(cid), change: { row: next, begun: newGame(next) } };
  }
  return { answer: accepted(cid), change: withFirstMatch(now, row, newGame) };
}

/** Answers are no part of any match, and are taken at any time. */
function onAnswer(
  { row }: TableNow,
  seat: HostId,
  { cid, question, answer, occasion }: Extract<SeatCommand, { type: 'answer' }>,
): Verdict {
  const { member } = row.seats[seat];
  if (member === null || !isQuestion(question)) return denied('bad-request', cid);
  return { answer: accepted(cid), change: { answered: { member, question, answer, occasion } } };
}

function onHand(
  { row, at }: TableNow,
  seat: HostId,
  { cid, raised }: Extract<SeatCommand, { type: 'hand' }>,
): Verdict {
  const { hand = at ?? 0, ...rest } = row.seats[seat];
  const changed = withSeat(row, seat, raised ? { ...rest, hand } : rest);
  return { answer: accepted(cid), change: { row: changed } };
}

/** Only said here that it may be: two tables change with it, which is the class's to do. */
function onSitWith(
  now: TableNow,
  seat: HostId,
  { cid, table }: Extract<SeatCommand, { type: 'sitWith' }>,
): Verdict {
  const { row, conduct } = now;
  const approved = now.member(row.seats[seat].member ?? '')?.row.approved ?? false;
  const free = isAlone(row) && row.match === null && approved && conduct?.seating === 'students';
  const possible = free && table !== row.number && now.isAlone?.(table);
  return possible ? { answer: accepted(cid), change: {} } : denied('not-now', cid);
}

/** The last person to leave takes the bot along and ends what was being played: nobody will take it up. */
export function leaving(now: TableNow, seat: HostId): Change {
  const member = now.member(now.row.seats[seat].member ?? '');
  const members = member ? [{ ...member.row, left: true, tokens: [] }] : [];
  const row = leftBy(now.row, seat);
  const ended = !hasMembers(row) && isPlaying(now);
  return { members, row, ...(ended && { ended: 'abandoned' as const }) };
}

const accepted = (cid: number): StoredAnswer => ({ type: 'accepted', cid });
const denied = (code: ErrorCode, cid: number): Verdict => ({
  answer: { type: 'error', code, cid },
  change: {},
});
