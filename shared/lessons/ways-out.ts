import { type Bot, referenceBot } from '../game/bots.ts';
import type { Plan } from '../game/choices.ts';
import { offeredCalls } from '../game/inbox.ts';
import { legalMoves } from '../game/legal-moves.ts';
import type { Course } from '../game/pattern.ts';
import type { HostView } from '../game/position.ts';

/** One way through a lesson that leaves the players a choice, and where it ends. */
export interface WayOut {
  readonly lesson: string;
  readonly way: string;
  readonly clientHost: Bot;
  readonly serverHost: Bot;
  readonly ends: 'goal' | 'lost';
}

const withPlan =
  (...plan: readonly Plan[]): Bot =>
  (view) => {
    const { choices } = view.host;
    if (choices === undefined) return referenceBot(view);
    return referenceBot({ ...view, host: { ...view.host, choices: { ...choices, plan } } });
  };

/** Like the other bot, but where it can, it takes this course. */
const taking =
  (course: Course, bot: Bot): Bot =>
  (view, refusals) =>
    legalMoves(view).find((p) => p.course === course)?.canonical ?? bot(view, refusals);

/** Where a SYN meets TIME-WAIT: the letter of the RFC, a challenge ACK. */
const challenging =
  (bot: Bot): Bot =>
  (view, refusals) => {
    const moves = legalMoves(view).filter((p) => p.answers.length > 0);
    return moves[0]?.course === 'reuse'
      ? moves.find((p) => p.course === undefined)!.canonical
      : bot(view, refusals);
  };

/** Lets its application close as soon as a request is here, so that it is the one that closes first. */
const closesFirst: Bot = (view, refusals) => {
  const request = view.host.inbox.find((a) => a.type === 'segment' && a.seg.len > 0);
  return closeNow(view, request?.conn) ?? withPlan()(view, refusals);
};

const closeNow = ({ host }: HostView, conn: string | undefined) => {
  const offer =
    conn === undefined ? undefined : offeredCalls(host, conn).find(({ call }) => call.type === 'CLOSE');
  return offer === undefined || conn === undefined
    ? null
    : ({ type: 'call', conn, call: offer.call } as const);
};

const A = ':49200';
const B = ':49201';
const open = (conn: string): Plan => ({
  conn,
  in: 'CLOSED',
  choice: { type: 'call', call: { type: 'OPEN', passive: false } },
});
const send = (conn: string): Plan => ({
  conn,
  in: 'ESTABLISHED',
  choice: { type: 'call', call: { type: 'SEND', len: 100 } },
});
const close = (conn: string, state: Plan['in'] = 'ESTABLISHED'): Plan => ({
  conn,
  in: state,
  choice: { type: 'call', call: { type: 'CLOSE' } },
});
const set = (
  conn: string,
  state: Plan['in'],
  setting: Extract<Plan['choice'], { type: 'set' }>['setting'],
): Plan => ({
  conn,
  in: state,
  choice: { type: 'set', setting },
});

const request = (conn: string): readonly Plan[] => [open(conn), send(conn), close(conn)];
const inTurn = (conns: readonly string[]) => conns.flatMap(request);
const answering = (conns: readonly string[]) => withPlan(...conns.map((conn) => close(conn, 'CLOSE-WAIT')));
/** One short connection after the other, which the server closes first. */
const served = (n: number): readonly Plan[] =>
  Array.from({ length: n }, () => [open(A), send(A), close(A, 'CLOSE-WAIT')]).flat();

/** Every way out of the lessons that have several. */
export const WAYS_OUT: readonly WayOut[] = [
  {
    lesson: 'syn-flood',
    way: 'cookies',
    clientHost: referenceBot,
    serverHost: withPlan(set('L', 'LISTEN', { tool: 'cookies', value: true })),
    ends: 'goal',
  },
  {
    lesson: 'syn-flood',
    way: 'fewer retries',
    clientHost: referenceBot,
    serverHost: withPlan(set('L', 'LISTEN', { tool: 'synAckRetries', value: 1 })),
    ends: 'goal',
  },
  { lesson: 'syn-flood', way: 'drop', clientHost: referenceBot, serverHost: withPlan(), ends: 'lost' },
  {
    lesson: 'syn-flood',
    way: 'refuse',
    clientHost: referenceBot,
    serverHost: taking('refuse', withPlan()),
    ends: 'lost',
  },
  {
    lesson: 'port-famine',
    way: 'wait',
    clientHost: withPlan(...inTurn([A, B, A, B])),
    serverHost: answering([A, B, A, B]),
    ends: 'goal',
  },
  {
    lesson: 'port-famine',
    way: 'the server closes first',
    clientHost: withPlan(...served(4)),
    serverHost: closesFirst,
    ends: 'goal',
  },
  {
    lesson: 'port-famine',
    way: 'the server closes first, and answers the SYN by a challenge ACK',
    clientHost: withPlan(...served(4)),
    serverHost: challenging(closesFirst),
    ends: 'goal',
  },
  {
    lesson: 'port-famine',
    way: 'one connection for all requests',
    clientHost: withPlan(open(A), send(A), send(A), send(A), send(A)),
    serverHost: withPlan(),
    ends: 'goal',
  },
  {
    lesson: 'port-famine',
    way: 'a shorter MSL',
    clientHost: withPlan(set(A, 'CLOSED', { tool: 'msl', value: 1_000 }), ...inTurn([A, A, A, A])),
    serverHost: answering([A, A, A, A]),
    ends: 'goal',
  },
  {
    lesson: 'port-famine',
    way: 'nothing is called',
    clientHost: withPlan(),
    serverHost: withPlan(),
    ends: 'lost',
  },
];
