import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#shared/game/fold.ts';
import { HOST_IDS } from '#shared/game/host-id.ts';
import { newHeader, nextClock, tick } from '#shared/game/match.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { commandSchema, type SeatCommand } from '#shared/protocol/messages.ts';
import { CTLS } from '#shared/tcp/segment.ts';
import { TCP_STATES } from '#shared/tcp/state.ts';
import { Driver } from './driver.ts';
import { Game } from './game.ts';
import type { TableNow } from './pictures.ts';
import { newTable, seated, withSeat } from './seating.ts';
import { verdictOn } from './verdict.ts';

const ids = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 });
/** Numbers that are nearly right, and the ends of the circle. */
const number = (near: readonly number[]) =>
  fc.oneof(
    fc.constantFrom(null, 0, 1, 2 ** 32 - 1),
    fc.tuple(fc.constantFrom(...near), fc.integer({ min: -1, max: 2 })).map(([n, d]) => n + d),
  );
const commandNear = (near: readonly number[]) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant({ type: 'wait' } as const) },
    {
      weight: 8,
      arbitrary: fc.record({
        type: fc.constant('move' as const),
        conn: fc.constantFrom('A', 'A', 'A', 'B'),
        answers: ids,
        calls: ids,
        segments: fc.array(
          fc.record({
            ctl: fc.subarray([...CTLS]),
            seq: number(near),
            ack: number(near),
            len: fc.constantFrom(0, 0, 1, 65_535),
          }),
          { maxLength: 3 },
        ),
        becomes: fc.constantFrom(...TCP_STATES),
      }),
    },
  );

test('whatever a page sends, a running match judges it: nothing throws, every log folds again', () => {
  const lessons = [...LESSONS.values()];
  const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  fc.assert(
    fc.property(
      fc.constantFrom(...lessons),
      seed,
      fc.infiniteStream(fc.boolean()),
      fc.gen(),
      (lesson, chance, bot, gen) => {
        const header = newHeader({ match: 'm', lesson, seed: chance });
        const game = new Game(header);
        const bots = { member: null, bot: true };
        const full = seated(seated(newTable('class', 1), 'clientHost', 'a'), 'serverHost', 'b');
        const row = withSeat(withSeat({ ...full, match: 'm' }, 'clientHost', bots), 'serverHost', bots);
        const now: TableNow = {
          code: '',
          open: true,
          lessons: [lesson.id],
          row,
          game,
          played: [],
          member: () => undefined,
        };
        const near = [header.iss.clientHost, header.iss.serverHost];
        for (let cid = 1; cid <= 25 && !game.over; cid += 1) {
          const seat = gen(fc.constantFrom, ...HOST_IDS);
          // Right moves lead on to where wrong ones are more interesting.
          const right = bot.next().value ? Driver.botMove(row, game, seat) : null;
          const command = commandSchema.parse(right ?? gen(commandNear, near));
          const frame: SeatCommand = { type: 'command', cid, match: 'm', command };
          const { change } = verdictOn(now, seat, frame, () => game);
          if (change.step) game.advance(change.step.entry, change.step.after);
          const due = nextClock(game.match);
          if (due !== null) {
            const entry = tick(game.match, due);
            game.advance(entry, fold(game.match, entry));
          }
        }
        const again = Game.fromLog(header, JSON.parse(JSON.stringify(game.entries)));
        expect(again.match.position).toEqual(game.match.position);
        expect(again.seats.clientHost.n).toBe(game.seats.clientHost.n);
      },
    ),
    { numRuns: 150 },
  );
});
