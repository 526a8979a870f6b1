import { clockStands } from '#shared/game/clock.ts';
import { foremost } from '#shared/game/foremost.ts';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { HostPicture } from '#shared/game/host-picture.ts';
import type { Match } from '#shared/game/match.ts';
import type { StoryLine } from '#shared/game/story.ts';
import { tableView } from '#shared/game/view.ts';
import type { PairCard } from '#shared/protocol/messages.ts';
import { lessonOf, person, phaseOfTable, type TableNow } from './pictures.ts';
import { deedName } from './table-acts.ts';

/** So many segments of a match are drawn on a card. */
const LADDER = 6;

const perHost = <Value>(of: (host: HostId) => Value): Readonly<Record<HostId, Value>> => ({
  clientHost: of('clientHost'),
  serverHost: of('serverHost'),
});

type OfMatch = Pick<PairCard, 'states' | 'turn' | 'refusals' | 'wrong' | 'ladder' | 'link' | 'paused'>;
const NO_MATCH: OfMatch = {
  states: null,
  turn: null,
  refusals: 0,
  wrong: null,
  ladder: [],
  link: null,
  paused: false,
};

/** A board shows sixty matches four times a second, and most of them have not changed since. */
const known = new WeakMap<Match, OfMatch>();

function ofMatch(match: Match): OfMatch {
  const before = known.get(match);
  if (before) return before;
  const view = tableView(match);
  const card: OfMatch = {
    states: perHost((host) => stateOf(view.hosts[host])),
    turn: view.turn,
    refusals: view.story.filter((line) => line.type === 'refused').length,
    wrong: perHost((host) => wrongOf(view.story, host)),
    ladder: ladderOf(view.story),
    link: perHost((host) => linkOf(match, host)),
    paused: match.clock.stopped,
  };
  known.set(match, card);
  return card;
}

/**
 * A table as its teachers see it on the board.
 * @param game null where the table's own cannot be shown
 */
export function cardOf(now: TableNow, game = now.game): PairCard {
  const members = HOST_IDS.flatMap((host) => now.member(now.row.seats[host].member ?? '') ?? []);
  return {
    ...(game ? ofMatch(game.match) : NO_MATCH),
    table: now.row.number,
    seats: perHost((host) => person(now, host)),
    phase: phaseOfTable(now),
    lesson: lessonOf(now),
    match: game?.id ?? null,
    time: timeOf(now),
    since: now.since ?? 0,
    hands: perHost((host) => now.row.seats[host].hand ?? null),
    approval: members.some(({ row }) => !row.approved),
    score: game?.score ?? null,
    ended: now.played,
    ...(now.setAside && { setAside: now.setAside }),
  };
}

/** How time passes in the match, in the live pace. */
function timeOf(now: TableNow): PairCard['time'] {
  const { game, row } = now;
  if (game?.match.header.settings.pace !== 'live') return null;
  return {
    factors: perHost((host) => now.member(row.seats[host].member ?? '')?.row.timeFactor ?? 1),
    stretch: game.match.clock.stretch,
    stands: clockStands(game.match),
  };
}

/** A card has room for one state. */
const stateOf = (host: HostPicture): string => foremost(host.connections)?.state ?? 'CLOSED';

/** What a player has been refused since the last move of the own that went through. */
function wrongOf(
  story: readonly StoryLine[],
  host: HostId,
): { tries: number; finding: string | null; same: number } {
  const moved = story.findLastIndex((line) => line.type === 'moved' && line.host === host);
  const codes = story
    .slice(moved + 1)
    .flatMap((line) =>
      line.type === 'refused' && line.host === host ? [line.findings[0]?.code ?? null] : [],
    );
  const finding = codes.at(-1) ?? null;
  const other = codes.findLastIndex((code) => code !== finding);
  return { tries: codes.length, finding, same: codes.length - 1 - other };
}

function ladderOf(story: readonly StoryLine[]): PairCard['ladder'] {
  const lost = new Set(story.flatMap((line) => (line.type === 'lost' ? [line.packet] : [])));
  const sent = story.flatMap((line) => (line.type === 'sent' ? [line] : []));
  return sent.slice(-LADDER).map(({ host, packet }) => ({ from: host, lost: lost.has(packet ?? -1) }));
}

function linkOf({ position, header }: Match, from: HostId): NonNullable<PairCard['link']>[HostId] {
  const { params, cut, next } = position.link[from];
  const own = header.lesson.link[from];
  const changed = (Object.keys(own) as (keyof typeof own)[]).some((key) => own[key] !== params[key]);
  return { changed, cut, next: deedName(next) };
}
