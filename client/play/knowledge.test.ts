import { expect, test } from 'vitest';
import { playByBots } from '#shared/game/bots.ts';
import type { HostId } from '#shared/game/host-id.ts';
import { seatView } from '#shared/game/view.ts';
import { matchAt, matchOf } from '#shared/lessons/testing/match-at.ts';
import { FACTS, knownFacts } from './knowledge.ts';

const at = (host: HostId, waiting: string) =>
  knownFacts(seatView(matchAt('three-way-handshake', host, waiting), host).connections.A!.tcb);

test('before anything came, nothing is known', () => {
  expect(knownFacts(null)).toEqual([]);
  expect(at('serverHost', 'SYN')).toEqual([]);
  expect(at('clientHost', 'SYN,ACK')).toEqual([]);
});

test('after the first segment the server knows two of its four', () => {
  expect(at('serverHost', 'ACK')).toEqual(['myReceiving', 'peersSending']);
});

test('in the end both know all four', () => {
  const end = playByBots(matchOf('three-way-handshake'));
  for (const host of ['clientHost', 'serverHost'] as const)
    expect(knownFacts(seatView(end, host).connections.A!.tcb)).toEqual(FACTS);
});
