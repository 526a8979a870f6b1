import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chance } from '#shared/game/chance.ts';
import { SILENCE_LIMIT } from '#shared/protocol/codes.ts';
import { Game } from './live/game.ts';
import { BadNetwork, FAULT_KINDS, type Fault, type Way } from './testing/bad-network.ts';
import { HandClock } from './testing/hand-clock.ts';
import { type RunningServer, startServer } from './testing/installation.ts';
import { openClass, Player, ticketFor } from './testing/player.ts';
import { truthOf } from './testing/truth.ts';
import { realWorld } from './world.ts';

/** One seed for all matches: whatever the network does, they must come out alike. */
const SEED = 77_001;
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({
    seedOfRound: () => SEED,
    world: {
      ...realWorld,
      // No pings: what is sent depends on nothing but the play.
      every: () => () => {},
    },
  });
});
afterAll(() => server.close());

type FaultOf = (connection: number) => Fault | null;

/** Plays a lesson, each player behind a network that fails as told. */
async function playedOver(lesson: string, faults: readonly [FaultOf, FaultOf]) {
  const { id, code } = await openClass(server.url, await server.signIn(), [lesson]);
  const seats = await Promise.all(
    faults.map(async (faultOf) => {
      const clock = new HandClock();
      const network = await BadNetwork.before(server.url);
      network.faultOf = faultOf;
      // Nobody hears anything, and so much later the page takes its socket for dead.
      network.stalled = () => setImmediate(() => clock.advance(SILENCE_LIMIT));
      return {
        network,
        player: new Player(network.url, { now: () => clock.now, startTimer: clock.startTimer }),
      };
    }),
  );
  try {
    for (const [at, { player }] of seats.entries()) {
      player.askTicket = () => ticketFor(server.url, code, ['Lin', 'Ada'][at] ?? '');
      await player.sitDown(await player.askTicket());
    }
    await Promise.all(seats.map(({ player }) => player.until((state) => state.match !== null)));
    await Promise.all(seats.map(({ player }) => player.playOn()));
    const match = (await server.store.classById(id))?.matches[0]?.id ?? '';
    const log = (await server.store.log(match))!;
    const truth = truthOf(log);
    return {
      position: Game.fromLog(log.header, log.entries).match.position,
      moves: log.entries.filter((entry) => entry.type === 'move').length,
      refused: log.entries.filter((entry) => entry.type === 'refused').length,
      problems: seats.flatMap(({ player: { history } }) => [
        ...history.problems,
        ...[...(history.seen.get(match) ?? [])]
          .filter(([n, hash]) => truth.views[history.seatIn.get(match)!].get(n) !== hash)
          .map(([n]) => `view ${n} is not the log's`),
      ]),
      atTheEnd: seats.map(({ player }) => player.state.match?.n),
      passed: seats.map(({ network }) => network.passed),
      happened: seats.reduce((sum, { network }) => sum + network.happened, 0),
    };
  } finally {
    for (const { player, network } of seats) {
      player.stop();
      network.close();
    }
  }
}

type Outcome = Awaited<ReturnType<typeof playedOver>>;

function expectSame(outcome: Outcome, calm: Outcome, told: string): void {
  expect(outcome.problems, told).toEqual([]);
  expect({ moves: outcome.moves, refused: outcome.refused, n: outcome.atTheEnd }, told).toEqual({
    moves: calm.moves,
    refused: 0,
    n: calm.atTheEnd,
  });
  expect(outcome.position, told).toEqual(calm.position);
}

/** A pair that does not get on is told by its fault, not by the test's time limit. */
async function soon<T>(played: Promise<T>, told: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${told}: the pair does not get on`)), 20_000);
  });
  return Promise.race([played, late]).finally(() => clearTimeout(timer));
}

const never: FaultOf = () => null;
const LESSONS = ['three-way-handshake', 'four-way-close'];

describe.each(LESSONS)('[C2][C3][C5][U3][E2][E3] %s over a network that fails once', (lesson) => {
  test.each(FAULT_KINDS)(
    '%s, at every frame, either way, for either player: the match comes out the same',
    {
      timeout: 60_000,
    },
    async (kind) => {
      const calm = await playedOver(lesson, [never, never]);
      expect(calm.problems).toEqual([]);
      let happened = 0;
      let tried = 0;
      for (const seat of [0, 1]) {
        for (const way of ['up', 'down'] as const) {
          const frames = calm.passed[seat]?.[way] ?? 0;
          expect(frames).toBeGreaterThan(3);
          for (let after = 0; after < frames; after += 1) {
            const once: FaultOf = (connection) => (connection === 0 ? { kind, way, after } : null);
            const outcome = await playedOver(lesson, seat === 0 ? [once, never] : [never, once]);
            expectSame(outcome, calm, `${kind} ${way} after ${after} frames of player ${seat}`);
            happened += outcome.happened;
            tried += 1;
          }
        }
      }
      // Presence frames depend on who was first: at the very end a fault may find nothing to spoil.
      expect(happened).toBeGreaterThan(tried * 0.8);
    },
  );
});

/** Connection after connection fails, until enough have: then the network is good. */
const atRandom =
  (seed: number, player: number): FaultOf =>
  (connection) => {
    const draw = (what: string) => chance(seed, `${player} ${connection} ${what}`);
    if (connection >= 8 || draw('good') < 0.2) return null;
    const way: Way = draw('way') < 0.5 ? 'up' : 'down';
    const kind = FAULT_KINDS[Math.floor(draw('kind') * FAULT_KINDS.length)] ?? 'cut';
    return { kind, way, after: Math.floor(draw('after') * 6) };
  };

test('[C2][C3][C5][U3] both networks failing again and again, at random', { timeout: 120_000 }, async () => {
  const first = Number(process.env.SEED ?? Date.now() % 1_000_000);
  for (let seed = first; seed < first + 60; seed += 1) {
    const lesson = LESSONS[seed % 2] ?? '';
    const calm = await playedOver(lesson, [never, never]);
    const outcome = await soon(playedOver(lesson, [atRandom(seed, 0), atRandom(seed, 1)]), `SEED=${seed}`);
    expectSame(outcome, calm, `SEED=${seed}`);
  }
});
