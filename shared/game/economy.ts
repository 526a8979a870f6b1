import type { FindingCode } from './finding.ts';
import type { HostId } from './host-id.ts';
import type { LogHeader } from './log.ts';
import type { StoryLine } from './story.ts';

/** Remarks on a segment that its player could know to be needless. */
const NEEDLESS: readonly FindingCode[] = ['retransmission-early', 'acknowledged-twice', 'one-ack-for-all'];

export const isNeedless = (code: FindingCode): boolean => NEEDLESS.includes(code);

/** How many segments the pair has sent, and the fewest with which the network of this match lets the goal be reached. */
export interface Economy {
  readonly sent: number;
  readonly least: number;
}

/** A move with a segment that its player could know to be needless, and the remark that said so. */
export interface Needless {
  readonly entry: number;
  readonly seat: HostId;
  readonly finding: FindingCode;
}

/** What of a match its economy is reckoned from. */
interface Sent {
  readonly header: LogHeader;
  readonly story: readonly StoryLine[];
}

/** Null where no least number is known: nobody has found it, or somebody's hand has made it another network. */
export function economyOf({ header: { leastSegments }, story }: Sent): Economy | null {
  if (leastSegments === undefined || story.some(({ type }) => type === 'intervened')) return null;
  // What was refused and went out all the same has cost its points already.
  const sent = story.filter((line) => line.type === 'sent' && line.stray !== true).length;
  return { sent, least: leastSegments };
}

/**
 * The needless segments that are charged, oldest first: no more of them than were sent beyond the least number. So a
 * retransmission that came too early, and yet in the place of one that was lost, costs nothing.
 */
export function chargedSegments(match: Sent): readonly Needless[] {
  const economy = economyOf(match);
  if (economy === null) return [];
  return match.story.flatMap(needlessIn).slice(0, Math.max(0, economy.sent - economy.least));
}

function needlessIn(line: StoryLine): readonly Needless[] {
  if (line.type !== 'moved') return [];
  const remark = line.remarks?.find(({ code }) => isNeedless(code));
  return remark === undefined ? [] : [{ entry: line.entry, seat: line.host, finding: remark.code }];
}
