import { type HostId, peerOf } from '../../game/host-id.ts';
import type { LadderStep } from '../../game/lesson.ts';
import type { Match } from '../../game/match.ts';
import type { Segment } from '../../tcp/segment.ts';
import { distance, seq } from '../../tcp/seq.ts';

const LETTERS: Readonly<Record<HostId, string>> = { clientHost: 'x', serverHost: 'y' };

/** The ladder of a match, with x and y for the ISSs, as a lesson's file writes it. */
export function ladderOf(match: Match): readonly LadderStep[] {
  const { iss } = match.header;
  const lettered = (of: HostId, n: number): string => {
    const ahead = distance(seq(iss[of]), seq(n));
    return ahead === 0 ? LETTERS[of] : ahead < 0 ? String(n) : `${LETTERS[of]}+${ahead}`;
  };
  const written = (from: HostId, { ctl, seq: s, ack, len }: Segment): string =>
    [
      ctl.join(),
      `seq=${lettered(from, s)}`,
      ack === null ? '' : `ack=${lettered(peerOf(from), ack)}`,
      len > 0 ? `len=${len}` : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  return match.story.flatMap((line, i): LadderStep[] => {
    if (line.type !== 'moved') return [];
    // What the network does to a segment stands between it and the next one.
    const rest = match.story.slice(i + 1).filter((l) => l.host !== null || l.type === 'ended');
    const own = rest.slice(
      0,
      rest.findIndex((l) => l.type !== 'sent'),
    );
    const sends = own.flatMap((l) => (l.type === 'sent' ? [written(l.host, l.seg)] : [])).join(' | ');
    const { host, handles, becomes } = line;
    return [{ host, handles, sends: sends === '' ? null : sends, becomes }];
  });
}
