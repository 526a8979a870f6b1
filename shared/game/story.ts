import type { Segment } from '../tcp/segment.ts';
import type { TcpState } from '../tcp/state.ts';
import type { TimerName } from '../tcp/tcb.ts';
import type { Setting } from './choices.ts';
import type { Finding, Praise } from './finding.ts';
import type { Hint } from './hint.ts';
import type { HostId } from './host-id.ts';
import type { Intervention } from './intervention.ts';
import type { Call, Injected } from './lesson.ts';
import type { Command } from './move.ts';
import type { ConnId, MatchTime, Outcome } from './position.ts';

/**
 * What happened in a match, in order: the ladder, the table of segments and the replay are drawn from this list.
 * A line bears the host that it happened at; `host: null` is the table's own.
 */
export type StoryLine = { readonly t: MatchTime } & (
  | { readonly type: 'call'; readonly host: HostId; readonly conn: ConnId; readonly call: Call }
  | { readonly type: 'timeout'; readonly host: HostId; readonly conn: ConnId; readonly timer: TimerName }
  | {
      readonly type: 'arrived';
      readonly host: HostId;
      readonly conn: ConnId;
      readonly seg: Segment;
      /** Null in a player's view: the count of packets would betray what the network did. */
      readonly packet: number | null;
    }
  | {
      readonly type: 'sent';
      readonly host: HostId;
      readonly conn: ConnId;
      readonly seg: Segment;
      readonly packet: number | null;
      /** It was refused, and went out all the same. */
      readonly stray?: true;
    }
  | {
      /** A legal move was made. Its segments are the `sent` lines that follow. */
      readonly type: 'moved';
      readonly host: HostId;
      readonly conn: ConnId;
      readonly entry: number;
      /** What it handled, in the ladder's words: `OPEN`, `SYN,ACK`, `timeWait` … */
      readonly handles: string;
      readonly from: TcpState;
      readonly becomes: TcpState;
      readonly silent: boolean;
      readonly praise: Praise;
      /** What a good stack would have done otherwise; left out where there is nothing to say. */
      readonly remarks?: readonly Finding[];
      /** A remark is about a segment that its player could know to be needless. */
      readonly needless?: true;
      /** In the live pace: it came later than the partner's timer leaves time for. */
      readonly late?: true;
    }
  | {
      readonly type: 'refused';
      readonly host: HostId;
      readonly entry: number;
      readonly command: Command;
      readonly findings: readonly Finding[];
      /** Points that it took from the pair's score; null where its player is told in the end. */
      readonly cost: number | null;
    }
  | {
      readonly type: 'hinted';
      readonly host: HostId;
      readonly entry: number;
      readonly hint: Hint;
      readonly cost: number;
    }
  | { readonly type: 'waited'; readonly host: HostId }
  | {
      /** The player has set something at the host. */
      readonly type: 'set';
      readonly host: HostId;
      readonly entry: number;
      readonly setting: Setting;
    }
  | {
      /** A segment that no player has sent was on the link from the beginning; nobody learns of it before the end. */
      readonly type: 'injected';
      readonly host: null;
      readonly from: HostId;
      readonly kind: Injected['kind'];
      readonly packet: number;
      readonly seg: Segment;
    }
  | {
      /** The network's deeds, and what befalls a machine: no player learns of them before the end. */
      readonly type: 'lost' | 'duplicated';
      readonly host: null;
      readonly from: HostId;
      readonly packet: number;
      /** There is nobody at the address that it was sent to. */
      readonly nobody?: true;
    }
  | {
      /** It arrives so much later (ms) than it would have. */
      readonly type: 'delayed';
      readonly host: null;
      readonly from: HostId;
      readonly packet: number;
      readonly by: number;
    }
  | { readonly type: 'machine'; readonly host: HostId; readonly event: 'off' | 'reboot' }
  | {
      readonly type: 'intervened';
      readonly host: null;
      readonly act: Intervention;
      /** The player who did it, in free play; left out for the teacher. */
      readonly by?: HostId;
    }
  | { readonly type: 'ended'; readonly host: null; readonly outcome: Outcome }
);
