import { segLen } from '../tcp/segment.ts';
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
 * The needless segments that are charged, oldest first: no more of them than were sent beyond the least number. A
 * retransmission that came too early, and yet in the place of one that was lost, costs nothing.
 */
export function chargedSegments(match: Sent): readonly Needless[] {
  const economy = economyOf(match);
  if (economy === null) return [];
  const { story } = match;
  const needless = story.flatMap((line, at) => needlessIn(line, () => story.slice(0, at + 2)));
  return needless.slice(0, Math.max(0, economy.sent - economy.least));
}

/** @param story up to the first segment of the move, if the line is one */
function needlessIn(line: StoryLine, story: () => readonly StoryLine[]): readonly Needless[] {
  if (line.type !== 'moved') return [];
  const remark = line.remarks?.find(({ code }) => isNeedless(code));
  if (remark === undefined || (remark.code === 'retransmission-early' && isInPlaceOfLost(story()))) return [];
  return [{ entry: line.entry, seat: line.host, finding: remark.code }];
}

/** Whether all earlier copies were lost of the segment that the last line sends again. */
function isInPlaceOfLost(story: readonly StoryLine[]): boolean {
  const again = story.at(-1);
  if (again?.type !== 'sent') return false;
  const { host, conn, seg } = again;
  const lost = story.flatMap((line) => (line.type === 'lost' && line.from === host ? [line.packet] : []));
  return story.slice(0, -1).every((line) => {
    if (line.type !== 'sent' || line.host !== host || line.conn !== conn || line.stray) return true;
    const isCopy = line.seg.seq === seg.seq && segLen(line.seg) > 0;
    return !isCopy || (line.packet !== null && lost.includes(line.packet));
  });
}
