import { stateOf } from '../../tcp/tcb.ts';
import { MAIN } from '../addresses.ts';
import type { Choices } from '../choices.ts';
import { judgeChoice } from '../choose.ts';
import { judge } from '../judge.ts';
import type { Choice } from '../move.ts';
import type { HostView } from '../position.ts';
import type { Example } from './examples.ts';
import { placed } from './places.ts';
import { viewOf } from './view-of.ts';

const OPEN = { type: 'OPEN', passive: false } as const;

const CHOICES: Choices = {
  settings: [{ tool: 'msl', value: 1000 }],
  calls: [{ call: OPEN, in: ['CLOSED'], asks: true }],
  plan: [],
};

function example(view: HostView, choice: Choice): Example {
  const offering: HostView = { ...view, host: { ...view.host, choices: CHOICES } };
  const [finding] = judgeChoice(offering, choice);
  if (finding === undefined) throw new Error(`the choice ${JSON.stringify(choice)} is allowed`);
  const from = stateOf(view.host.connections[MAIN]?.tcb ?? null);
  return { from, waiting: [], handles: [], segments: [], becomes: from, choice, finding };
}

/** A SYN waits at the listener, and the move is made at a connection of it. */
function atAnotherConnection(): Example {
  const view = placed(viewOf('listening', 'SYN seq=9000'), 'listener with a full backlog');
  const [conn = ''] = Object.keys(view.host.connections).filter((name) => name !== MAIN);
  const verdict = judge(view, {
    type: 'move',
    conn,
    answers: [1],
    calls: [],
    segments: [],
    becomes: 'SYN-RECEIVED',
  });
  const [finding] = verdict.type === 'illegal' ? verdict.findings : [];
  if (finding === undefined) throw new Error('a move at the wrong connection is legal');
  return {
    from: 'SYN-RECEIVED',
    waiting: ['SYN seq=9000'],
    handles: [1],
    segments: [],
    becomes: 'SYN-RECEIVED',
    place: 'listener with a full backlog',
    finding,
  };
}

/** Choices that are refused, and a move at the wrong connection: what the tables do not have. */
export const choiceExamples = (): readonly Example[] => [
  example(viewOf('time wait'), { type: 'call', conn: MAIN, call: OPEN }),
  example(viewOf('listening'), { type: 'set', setting: { tool: 'cookies', value: true } }),
  atAnotherConnection(),
];
