import { expect, test } from 'vitest';
import { type Graph, leadingTo, pathTo, pathWithin } from './graph.ts';

/**
 * From 0 one way leads to 1 by plan and to 2 against it, another to 3; from 1 to the goal 4, from 3 back to 0. Of 2
 * nothing leads on.
 */
const GRAPH: Graph = {
  size: 5,
  parents: [-1, 0, 0, 0, 1],
  ways: [0, 0, 0, 1, 0],
  fates: [0, 0, 1, 0, 0],
  wayOf: [0, 0, 1, 3],
  whichWay: [0, 1, 0, 0],
  firstTarget: [0, 2, 3, 4],
  targets: [1, 2, 3, 4, 0],
};
const only = (at: number): Uint8Array =>
  Uint8Array.from({ length: GRAPH.size }, (_, i) => (i === at ? 1 : 0));

test('what can be reached as planned, and what can be forced', () => {
  expect([...leadingTo(GRAPH, only(4), false)]).toEqual([1, 1, 0, 1, 1]);
  // The network may send the players from 0 to 2, and going round by 3 helps nobody.
  expect([...leadingTo(GRAPH, only(4), true)]).toEqual([0, 1, 0, 0, 1]);
});

test('a way on which all positions can be forced is enough', () => {
  const sure: Graph = { ...GRAPH, targets: [1, 2, 4, 4, 0] };
  expect([...leadingTo(sure, only(4), true)]).toEqual([1, 1, 0, 1, 1]);
});

test('the steps to a position, and the shortest ones within a region', () => {
  expect(pathTo(GRAPH, 4)).toEqual([
    { way: 0, fate: 0 },
    { way: 0, fate: 0 },
  ]);
  expect(pathTo(GRAPH, 0)).toEqual([]);
  const lost = leadingTo(GRAPH, only(4), true).map((won) => 1 - won);
  expect(pathWithin(GRAPH, lost, only(2))).toEqual([{ way: 0, fate: 1 }]);
  expect(pathWithin(GRAPH, lost, only(4))).toBeNull();
});
