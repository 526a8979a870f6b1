import { withSettings } from '../game/choices.ts';
import { HOST_IDS, type HostId } from '../game/host-id.ts';
import type { Move } from '../game/move.ts';
import type { Arrival, ConnId, Host, Position } from '../game/position.ts';
import { has } from '../tcp/segment.ts';
import type { MaybeTcb } from '../tcp/tcb.ts';
import type { StepCheck, Transition } from './transition.ts';

const tcbOf = ({ hosts }: Position, id: HostId, conn: ConnId): MaybeTcb =>
  hosts[id].connections[conn]?.tcb ?? null;

/** What may end TIME-WAIT: the timeout, a RST, a SYN (section 3.10.7.4, MAY-2), or the user's ABORT or OPEN. */
function endsIt(a: Arrival): boolean {
  switch (a.type) {
    case 'segment':
      return has(a.seg, 'RST') || has(a.seg, 'SYN');
    case 'timeout':
      return a.timer === 'timeWait';
    case 'call':
      return a.call.type === 'ABORT' || a.call.type === 'OPEN';
  }
}

const ends = (host: Host, { answers, calls }: Move): boolean =>
  host.inbox.some((a) => (answers.includes(a.id) || calls.includes(a.id)) && endsIt(a));

/** Whether this host's TIME-WAIT begins with 2 MSL, is never shortened, and ends as it may. */
function lasts({ header, before, step, after }: Transition, id: HostId, conn: ConnId): boolean {
  const was = tcbOf(before, id, conn);
  const is = tcbOf(after, id, conn);
  const { msl } = withSettings(header.lesson.params, after.hosts[id].chosen?.settings);
  const whole = after.now + 2 * msl;
  if (was?.state !== 'TIME-WAIT') return is?.state !== 'TIME-WAIT' || is.timers.timeWait === whole;
  if (is?.state === 'TIME-WAIT') return (is.timers.timeWait ?? 0) >= (was.timers.timeWait ?? 0);
  // The clock ends no TCB, but a machine that goes off or reboots forgets all of them.
  if (step.type === 'clock') return before.hosts[id].script.some((item) => 'event' in item);
  return step.seat !== id || step.command.type !== 'move' || ends(before.hosts[id], step.command);
}

export const timeWaitLasts: StepCheck = {
  property: 'time-wait',
  holds: (transition) =>
    HOST_IDS.every((id) =>
      Object.keys(transition.before.hosts[id].connections).every((conn) => lasts(transition, id, conn)),
    ),
};
