import { expect, test } from 'vitest';
import { referenceBot } from '#shared/game/bots.ts';
import { decide } from '#shared/game/decide.ts';
import { HOST_IDS } from '#shared/game/host-id.ts';
import { hostViewOf, newHeader } from '#shared/game/match.ts';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { Game } from './game.ts';
import { LiveClock } from './live-clock.ts';

test('[S5] the live clock stands while nothing can be stored, and goes on from there', () => {
  let now = 1_000;
  const settings = { ...DEFAULT_SETTINGS, pace: 'live', stretch: 1 } as const;
  const lesson = LESSONS.get('three-way-handshake')!;
  const clock = new LiveClock({ monotonic: () => now });
  const game = new Game(newHeader({ match: 'm', lesson, seed: 1, settings }));
  // It runs when the calls of the beginning have been handled.
  for (const seat of HOST_IDS) {
    const command = referenceBot(hostViewOf(game.match, seat));
    if (command) game.advance(decide(game.match, { seat, cid: null }, command).entry);
  }
  clock.follow(game);
  now += 300;
  const before = clock.now();
  expect(before).toBe(300);
  const until = clock.until(10_000);
  clock.freeze(true);
  now += 60_000;
  expect([clock.now(), clock.until(10_000)]).toEqual([before, until]);
  clock.freeze(false);
  expect(clock.now()).toBe(before);
  now += 200;
  expect(clock.now()).toBe((before ?? 0) + 200);
});
