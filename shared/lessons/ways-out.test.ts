import { expect, test } from 'vitest';
import { playByBots } from '#shared/game/bots.ts';
import { type Match, newHeader, openMatch } from '#shared/game/match.ts';
import { scoreOf } from '#shared/game/score.ts';
import { LESSONS } from './catalogue/index.ts';
import { WAYS_OUT, type WayOut } from './ways-out.ts';

const played = ({ lesson: id, clientHost, serverHost }: WayOut, seed: number): Match => {
  const lesson = LESSONS.get(id)!;
  const start = openMatch(newHeader({ match: 'way out', lesson, seed }));
  return playByBots(start, () => {}, { clientHost, serverHost });
};

test.each(WAYS_OUT)(
  '$lesson, $way: it can be played to its end; who reaches the goal loses nothing',
  (way) => {
    for (const seed of [1, 2, 3]) {
      const match = played(way, seed);
      expect(match.position.outcome?.type, `seed ${seed}`).toBe(way.ends);
      const { total } = scoreOf(match);
      expect(total === 100, `seed ${seed}`).toBe(way.ends === 'goal');
    }
  },
);

const way = (name: string): Match => played(WAYS_OUT.find((one) => one.way === name)!, 1);

test('[HT1] a flood that nobody does anything about leaves the client without a connection', () => {
  const { position } = way('drop');
  expect(position.outcome).toMatchObject({ type: 'lost', end: 'flooded-out' });
  expect(position.hosts.clientHost.connections[':49200']?.tcb).toBeNull();
});

test('[HT6] a RST for want of room ends the client’s attempt within a round trip', () => {
  expect(way('refuse').position.now).toBeLessThan(5_000);
});

test('[HT3] with cookies the client is through at once, and the listener has kept nothing of its SYN', () => {
  const { position, story } = way('cookies');
  expect(position.now).toBeLessThan(8_000);
  expect(story.some((line) => line.type === 'moved' && line.praise.code === 'cookie-good')).toBe(true);
});

test('answers to a forged source go to nobody', () => {
  const { story } = way('cookies');
  const toNobody = story.filter((line) => line.type === 'lost' && line.nobody);
  expect(toNobody).toHaveLength(2);
});

test('[HT4] where the server closes first, its TIME-WAIT gives way to a SYN with a higher number', () => {
  const { position, story } = way('the server closes first');
  const reused = story.filter(
    (line) => line.type === 'moved' && line.from === 'TIME-WAIT' && line.becomes === 'SYN-RECEIVED',
  );
  expect(reused).toHaveLength(3);
  expect(position.now).toBeLessThan(40_000);
});

test('a challenge ACK in TIME-WAIT earns a RST, and the SYN has to come again', () => {
  const { story, position } = way('the server closes first, and answers the SYN by a challenge ACK');
  const resets = story.filter((line) => line.type === 'sent' && line.seg.ctl.includes('RST'));
  expect(resets).toHaveLength(3);
  expect(position.now).toBeGreaterThan(way('the server closes first').position.now);
});

test('whoever waits is just in time, and 2 MSL are what it waits for', () => {
  const { position, story } = way('wait');
  expect(position.now).toBeGreaterThan(26_000);
  expect(story.filter((line) => line.type === 'timeout' && line.timer === 'timeWait')).toHaveLength(2);
});
