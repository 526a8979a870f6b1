import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { NextDeed } from '#shared/game/intervention.ts';
import type { StoryLine } from '#shared/game/story.ts';
import type { Act } from '#shared/game/what-if.ts';
import type { Segment } from '#shared/tcp/segment.ts';
import type { Recording } from '../recording.ts';
import type { Start } from './branch.ts';

/** A segment that left in a step, with what else could have become of it. */
export interface OtherFates {
  readonly from: HostId;
  readonly seg: Segment;
  readonly fates: readonly { readonly deed: NextDeed; readonly start: Start }[];
}

/** So much later, and so much after the first copy, ms: longer than a round trip, shorter than most timers. */
const LATE = 3_000;
const TWICE = 1_000;

type Sent = Extract<StoryLine, { type: 'sent' }>;

/** For each segment of a step: what if the network had done something else to it? */
export function otherFates(recording: Recording, step: number): readonly OtherFates[] {
  const { entries, storyLengths, last } = recording;
  if (entries[step - 1]?.type !== 'move') return [];
  const lines = last.story.slice(storyLengths[step - 1], storyLengths[step]);
  return lines
    .filter((line): line is Sent => line.type === 'sent')
    .map((sent, place) => {
      const own = lines.filter((line) => 'packet' in line && line.packet === sent.packet);
      const had = own.map(({ type }) => type);
      const fates = deedsBut(had).map((deed) => {
        const act: Act = {
          type: 'intervention',
          act: { type: 'next', from: sent.host, deed, ...(place > 0 && { after: place }) },
        };
        return { deed, start: { at: step - 1, act, held: [] } };
      });
      return { from: sent.host, seg: sent.seg, fates };
    });
}

/** What the network could have done, but for what it has done. */
function deedsBut(had: readonly StoryLine['type'][]): readonly NextDeed[] {
  const spared = !['lost', 'delayed', 'duplicated'].some((type) => had.some((one) => one === type));
  return [
    ...(spared ? [] : [{ type: 'deliver' } as const]),
    ...(had.includes('lost') ? [] : [{ type: 'lose' } as const]),
    ...(had.includes('delayed') ? [] : [{ type: 'delay', by: LATE } as const]),
    ...(had.includes('duplicated') ? [] : [{ type: 'duplicate', after: TWICE } as const]),
  ];
}

/** Who has moved in this step, and could have moved otherwise. */
export function otherMove(recording: Recording, step: number): { seat: HostId; start: Start } | null {
  const entry = recording.entries[step - 1];
  if (entry?.type !== 'move' && entry?.type !== 'refused') return null;
  return { seat: entry.seat, start: { at: step - 1, act: null, held: [entry.seat] } };
}

/** The seats that a viewer may take over. */
export const TAKE_OVER = [...HOST_IDS.map((id) => [id] as const), HOST_IDS] as const;
