import type { World } from '../tcp/worlds/world.ts';
import type { HostId } from './host-id.ts';
import type { ChannelParams, Deed } from './lesson.ts';
import type { Position } from './position.ts';

/** What befalls the next segment instead of what would have: the network's deeds, or that it arrives as it should. */
export type NextDeed = Deed | { readonly type: 'deliver' };

/**
 * Other rules from here on, for both hosts (null: those of RFC 9293). Only a what-if may ask for them: a lesson has the
 * ones that it names, and no hand in the network reaches them.
 */
export interface OtherWorld {
  readonly type: 'world';
  readonly world: World | null;
}

/** What a teacher (or, in free play, the pair) does to the network, one direction at a time: an input like a move. */
export type Intervention =
  | OtherWorld
  | { readonly type: 'channel'; readonly from: HostId; readonly params: ChannelParams }
  | { readonly type: 'cut'; readonly from: HostId; readonly cut: boolean }
  | {
      readonly type: 'next';
      readonly from: HostId;
      readonly deed: NextDeed | null;
      /** So many segments get through first; left out: none. */
      readonly after?: number;
    };

const letThrough = (after = 0) => (after > 0 ? { letThrough: after } : {});

/** The position after an intervention. What is on its way already arrives as it would have. */
export function intervene(position: Position, act: Intervention): Position {
  if (act.type === 'world') return position;
  const channel = position.link[act.from];
  const changed = (): typeof channel => {
    switch (act.type) {
      case 'channel':
        return { ...channel, params: act.params };
      case 'cut':
        return { ...channel, cut: act.cut };
      case 'next':
        return { params: channel.params, cut: channel.cut, next: act.deed, ...letThrough(act.after) };
    }
  };
  return { ...position, link: { ...position.link, [act.from]: changed() } };
}
