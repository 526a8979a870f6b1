import type { Finding, Praise } from '#shared/game/finding.ts';
import type { HostId } from '#shared/game/host-id.ts';
import type { ConnId } from '#shared/game/position.ts';
import type { StoryLine } from '#shared/game/story.ts';
import type { SeatView } from '#shared/game/view.ts';
import { otherHost } from '../ladder/hosts.ts';

export type Situation =
  | { readonly type: 'handle' }
  /** Everything that is here has been let wait. */
  | { readonly type: 'let-wait' }
  | { readonly type: 'partner' }
  | { readonly type: 'travelling' }
  | { readonly type: 'clock' }
  /** Nothing goes on by itself: the player says what the application calls, or lets time pass. */
  | { readonly type: 'choose' }
  /** The machine is off for good. */
  | { readonly type: 'off' };

/** What the match is waiting for, as far as this seat may know. */
export const situationOf = (view: SeatView): Situation => {
  const { seat, inbox, waitedFor, turn, story, on } = view;
  if (!on) return { type: 'off' };
  if (inbox.some((arrival) => !waitedFor.includes(arrival.id))) return { type: 'handle' };
  if (inbox.length > 0) return { type: 'let-wait' };
  if (turn[seat]) return { type: 'choose' };
  if (turn[otherHost(seat)]) return { type: 'partner' };
  const last = story.findLast((line) => line.type === 'sent' || line.type === 'arrived');
  return { type: last?.type === 'sent' ? 'travelling' : 'clock' };
};

/** The connection that a move is about unless the player picks another: that of the first thing waiting. */
export const firstConnection = ({ inbox, connections }: SeatView): ConnId =>
  inbox[0]?.conn ?? Object.keys(connections)[0] ?? '';

/** How many moves this seat has made: it names the form that is being filled in. */
export const movesMade = ({ seat, story }: SeatView): number =>
  story.filter((line) => line.type === 'moved' && line.host === seat).length;

export type Verdict =
  | {
      readonly type: 'accepted';
      readonly entry: number;
      readonly praise: Praise;
      readonly remarks: readonly Finding[];
      readonly needless: boolean;
      readonly late: boolean;
      readonly silent: boolean;
    }
  | {
      readonly type: 'refused';
      readonly entry: number;
      readonly findings: readonly Finding[];
      readonly cost: number | null;
      /** Its segment is on its way all the same. */
      readonly wentOut: boolean;
    };

/**
 * The referee's last word to this seat. It is read from the story, so that a reload does not lose it. A refusal is
 * no longer of interest once something new has reached the host; nothing is, once the machine has forgotten it all.
 */
export const lastVerdict = (story: readonly StoryLine[], seat: HostId): Verdict | null => {
  const all = story.filter((line) => line.host === seat && line.type !== 'hinted');
  const own = all.filter((line) => line.type !== 'sent' || line.stray === undefined);
  const at = own.findLastIndex(({ type }) => ['moved', 'refused', 'machine'].includes(type));
  const line = own[at];
  if (line?.type === 'moved')
    return {
      type: 'accepted',
      entry: line.entry,
      praise: line.praise,
      remarks: line.remarks ?? [],
      needless: line.needless === true,
      late: line.late === true,
      silent: line.silent,
    };
  if (line?.type === 'refused' && at === own.length - 1)
    return {
      type: 'refused',
      entry: line.entry,
      findings: line.findings,
      cost: line.cost,
      wentOut: all.length > all.indexOf(line) + 1,
    };
  return null;
};

/** Whether the machine has rebooted since this seat's last move. */
export const hasRebooted = ({ story, seat, on }: SeatView): boolean =>
  on &&
  story.findLast((line) => line.host === seat && (line.type === 'moved' || line.type === 'machine'))?.type ===
    'machine';

export const ownDeductions = ({ deductions, seat }: SeatView): number =>
  deductions.reduce((sum, deduction) => sum + (deduction.seat === seat ? deduction.points : 0), 0);
