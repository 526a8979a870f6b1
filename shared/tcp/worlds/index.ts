import { absorb } from '../absorb.ts';
import type { Step, Surroundings, TcpEvent } from '../step.ts';
import type { MaybeTcb } from '../tcb.ts';
import { noTimeWait } from './no-time-wait.ts';
import { twoWayHandshake } from './two-way-handshake.ts';
import type { World, WorldRules } from './world.ts';

const RFC: WorldRules = { amend: (_before, _event, step) => step, kept: (tcb) => tcb };

const RULES: Readonly<Record<World, WorldRules>> = {
  'two-way-handshake': twoWayHandshake,
  'no-time-wait': noTimeWait,
};

/** The rules of a world; RFC 9293's own where none is named. */
export const rulesOf = (world: World | undefined): WorldRules => (world === undefined ? RFC : RULES[world]);

/** `absorb` in that world. */
export const absorbIn = (
  world: World | undefined,
  tcb: MaybeTcb,
  event: TcpEvent,
  around: Surroundings,
): Step => rulesOf(world).amend(tcb, event, absorb(tcb, event, around));
