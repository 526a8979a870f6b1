import { stateOf } from '../tcp/tcb.ts';
import type { Setting } from './choices.ts';
import type { Evolved } from './evolved.ts';
import type { Finding } from './finding.ts';
import type { HostId } from './host-id.ts';
import { connectionOf, enter, offeredCalls } from './inbox.ts';
import type { Call } from './lesson.ts';
import type { LogHeader } from './log.ts';
import type { Choice } from './move.ts';
import { type Host, type HostView, type Position, withHost } from './position.ts';
import { finding } from './refused.ts';
import { settle } from './settle.ts';
import type { StoryLine } from './story.ts';

export const sameSetting = (a: Setting, b: Setting): boolean => a.tool === b.tool && a.value === b.value;

export const sameCall = (a: Call, b: Call): boolean =>
  a.type === b.type &&
  (a.type !== 'SEND' || (b.type === 'SEND' && a.len === b.len)) &&
  (a.type !== 'OPEN' || (b.type === 'OPEN' && a.passive === b.passive));

/** What stands against a choice: empty where the lesson offers it and the connection's state allows it. */
export function judgeChoice({ host }: HostView, choice: Choice): readonly Finding[] {
  const { settings = [], calls = [] } = host.choices ?? {};
  if (choice.type === 'set') {
    return settings.some((one) => sameSetting(one, choice.setting)) ? [] : [finding('tool-not-offered', {})];
  }
  const { call } = choice;
  if (offeredCalls(host, choice.conn).some((offer) => sameCall(offer.call, call))) return [];
  const connection = connectionOf(host, choice.conn);
  const state = stateOf(connection?.tcb ?? null);
  const known = calls.some((offer) => sameCall(offer.call, call));
  if (known && call.type === 'OPEN' && connection?.tcb) {
    return [finding('port-still-used', { port: connection.local.port, state })];
  }
  return [finding('call-not-allowed-here', { call: call.type, state })];
}

const chose = (host: Host, setting?: Setting): Host => {
  const { letsRun: _, ...awake } = host;
  const { count, settings } = host.chosen ?? { count: 0, settings: [] };
  const others = settings.filter((one) => one.tool !== setting?.tool);
  return {
    ...awake,
    chosen: { count: count + 1, settings: setting === undefined ? settings : [...others, setting] },
  };
};

/** The position after a choice that was allowed: a setting holds from now on, a call waits to be made. */
export function applyChoice(
  header: LogHeader,
  before: Position,
  id: HostId,
  choice: Choice,
  entry: number,
): Evolved {
  const host = before.hosts[id];
  const t = before.now;
  if (choice.type === 'set') {
    const line: StoryLine = { t, type: 'set', host: id, entry, setting: choice.setting };
    return settle(header, { position: withHost(before, id, chose(host, choice.setting)), lines: [line] });
  }
  const { conn, call } = choice;
  const entered = enter(chose(host), { type: 'call', conn, call, free: false }, t);
  const line: StoryLine = { t, type: 'call', host: id, conn, call };
  return settle(header, { position: withHost(before, id, entered), lines: [line] });
}
