import type { TcpState } from '../../tcp/state.ts';
import { stateOf } from '../../tcp/tcb.ts';
import { MAIN } from '../addresses.ts';
import type { Finding, FindingCode } from '../finding.ts';

import { judge } from '../judge.ts';
import type { Choice, Draft, Move } from '../move.ts';
import type { HostView } from '../position.ts';
import { remarksOn } from '../remarks.ts';
import { choiceExamples } from './choice-examples.ts';
import { draft } from './draft.ts';
import { type Place, viewAt } from './places.ts';
import { TABLES } from './tables.ts';
import { handlingAll, type Past, viewOf } from './view-of.ts';

/** A move that earns a finding, with the numbers of its moment. */
export interface Example {
  readonly from: TcpState;
  /** What waits, oldest first: `CLOSE`, `timeWait`, a segment in the one-line notation. */
  readonly waiting: readonly string[];
  /** Places in `waiting`, from 1, of what the move handles. */
  readonly handles: readonly number[];
  readonly segments: readonly Draft[];
  readonly becomes: TcpState;
  /** Left out: a host with one connection, in the RFC's own world. */
  readonly place?: Place;
  /** It was no move, but a choice. */
  readonly choice?: Choice;
  readonly finding: Finding;
}

/** Moves that do not handle all that waits, which the tables do not have. */
const PARTIAL: readonly (readonly [
  past: Past,
  waiting: readonly string[],
  handles: Pick<Move, 'answers' | 'calls'>,
  segments: readonly string[],
  becomes: TcpState,
])[] = [
  [
    'connected',
    ['FIN,ACK seq=9201 ack=4101', 'CLOSE'],
    { answers: [1], calls: [] },
    ['FA 4101 9202'],
    'LAST-ACK',
  ],
  ['connected', ['SEND 100', 'CLOSE'], { answers: [], calls: [2] }, ['FA 4101 9201'], 'FIN-WAIT-1'],
  ['closing', ['SEND 100'], { answers: [], calls: [1] }, ['A 4102 9201 100'], 'FIN-WAIT-1'],
  [
    'connected',
    ['ACK seq=9201 ack=4101 len=100', 'ACK seq=9301 ack=4101 len=100'],
    { answers: [2], calls: [] },
    ['A 4101 9401'],
    'ESTABLISHED',
  ],
  ['listening', ['SYN seq=9000'], { answers: [], calls: [] }, [], 'LISTEN'],
  ['syn sent', [], { answers: [], calls: [] }, ['S 4000'], 'SYN-SENT'],
  [
    'connected',
    ['FIN,ACK seq=9201 ack=4101', 'CLOSE'],
    { answers: [1], calls: [2] },
    ['A 4101 9202', 'FA 4101 9202'],
    'LAST-ACK',
  ],
  [
    'connected',
    ['ACK seq=9201 ack=4101 len=100', 'ACK seq=9301 ack=4101 len=100'],
    { answers: [1], calls: [] },
    ['A 4101 9301'],
    'ESTABLISHED',
  ],
];

/** What the referee says of it: findings, or remarks on a legal move. */
function sayings(view: HostView, move: Move): readonly Finding[] {
  const verdict = judge(view, move);
  return verdict.type === 'illegal'
    ? verdict.findings
    : remarksOn(view, move, verdict.pattern, verdict.segments);
}

function examplesOf(
  waiting: readonly string[],
  view: HostView,
  move: Move,
  place?: Place,
): readonly Example[] {
  return sayings(view, move).map((finding) => ({
    from: stateOf(view.host.connections[MAIN]?.tcb ?? null),
    waiting,
    handles: [...move.answers, ...move.calls],
    segments: move.segments,
    becomes: move.becomes,
    ...(place !== undefined && { place }),
    finding,
  }));
}

/** One example of each finding: the first move of the tables that earns it as the main one. */
export function allExamples(): ReadonlyMap<FindingCode, Example> {
  const examples = new Map<FindingCode, Example>();
  const add = ([main]: readonly Example[]) => {
    if (main !== undefined && !examples.has(main.finding.code)) examples.set(main.finding.code, main);
  };
  for (const table of TABLES) {
    const arrivals = table.waiting === '' ? [] : table.waiting.split(' | ');
    const view = viewAt(table);
    for (const [segments, becomes] of table.rows) {
      const drafts = segments === null ? [] : segments.split(' + ').map(draft);
      add(examplesOf(arrivals, view, handlingAll(view, drafts, becomes), table.place));
    }
  }
  for (const example of choiceExamples()) add([example]);
  for (const [past, waiting, handles, segments, becomes] of PARTIAL) {
    const view = viewOf(past, ...waiting);
    const move: Move = { type: 'move', conn: MAIN, ...handles, segments: segments.map(draft), becomes };
    add(examplesOf(waiting, view, move));
  }
  return examples;
}
