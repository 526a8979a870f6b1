import type { HostId } from './host-id.ts';
import type { Intervention } from './intervention.ts';
import type { Call } from './lesson.ts';

/** What happens to the segments of one direction. Other rules for both hosts are the teacher's alone. */
export type NetworkAct = Extract<Intervention, { readonly from: HostId }>;

/**
 * What a player may do beside moving, where the lesson leaves both applications and the network to the pair: call
 * something, set the network, and agree (or no longer) that the game is over.
 */
export type FreeAct =
  | { readonly type: 'call'; readonly call: Call }
  | { readonly type: 'network'; readonly act: NetworkAct }
  | { readonly type: 'finish'; readonly agreed: boolean };
