import * as z from 'zod';
import { HOST_IDS } from '../game/host-id.ts';
import { ENTRIES_MOST } from '../game/log-file/format.ts';
import type { Act } from '../game/what-if.ts';
import { WORLDS } from '../tcp/worlds/world.ts';
import { commandSchema } from './messages.ts';

// What-ifs of a match: what a page asks for, and what it is told. The server carries every act out itself.

/** Acts of one branch. */
export const ACTS_MOST = 2_000;

const ms = z.number().int().min(0).max(3_600_000);
const chance = z.number().min(0).max(1);
const host = z.enum(HOST_IDS);

const deedSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('lose') }),
  z.strictObject({ type: z.literal('delay'), by: ms }),
  z.strictObject({ type: z.literal('duplicate'), after: ms }),
  z.strictObject({ type: z.literal('deliver') }),
]);

const channelParamsSchema = z.strictObject({
  delay: ms,
  spread: ms,
  jitter: ms,
  loss: chance,
  duplication: chance,
  reordering: chance,
  lateness: ms,
});

export const interventionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('channel'), from: host, params: channelParamsSchema }),
  z.strictObject({ type: z.literal('cut'), from: host, cut: z.boolean() }),
  z.strictObject({
    type: z.literal('next'),
    from: host,
    deed: deedSchema.nullable(),
    after: z.number().int().min(0).max(64).exactOptional(),
  }),
]);

/** Other rules, for a what-if alone. */
const worldSchema = z.strictObject({ type: z.literal('world'), world: z.enum(WORLDS).nullable() });

const actSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('move'), seat: host, command: commandSchema }),
  z.strictObject({ type: z.literal('intervention'), act: z.union([interventionSchema, worldSchema]) }),
  z.strictObject({ type: z.literal('clock'), t: z.number().int().min(0) }),
]) satisfies z.ZodType<Act>;

/** POST /api/matches/:id/branches */
export const newBranchSchema = z.strictObject({
  entry: z
    .number()
    .int()
    .min(0)
    .max(ENTRIES_MOST)
    .describe('After how many entries of the match it goes on otherwise.'),
  acts: z.array(actSchema).min(1).max(ACTS_MOST),
});
export interface NewBranchReply {
  readonly id: string;
}

/** A what-if as it stands in the list of its match. */
export interface BranchInfo {
  readonly id: string;
  readonly entry: number;
  /** Wall time, ms since 1970. */
  readonly createdAt: number;
  /** What it begins with: what was changed. */
  readonly first: Act;
  /** How it ended; null where it did not. */
  readonly outcome: string | null;
  /** Whether the teacher made it, or a student. */
  readonly by: 'teacher' | 'student';
}
/** GET /api/matches/:id/branches: oldest first. */
export interface BranchesReply {
  readonly branches: readonly BranchInfo[];
}
