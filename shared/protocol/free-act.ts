import * as z from 'zod';
import type { FreeAct } from '../game/free-act.ts';
import { HOST_IDS } from '../game/host-id.ts';

/** Match time: a minute is longer than anybody plays with. */
const ms = z.number().int().min(0).max(60_000);
const chance = z.number().min(0).max(1);
const from = z.enum(HOST_IDS).describe('The sender of the direction that is meant.');

const callSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('OPEN'), passive: z.boolean() }),
    z.strictObject({ type: z.literal('SEND'), len: z.number().int().min(1).max(10_000) }),
    z.strictObject({ type: z.literal('CLOSE') }),
    z.strictObject({ type: z.literal('ABORT') }),
  ])
  .meta({ title: 'Call' });

const deedSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('lose') }),
    z.strictObject({ type: z.literal('delay'), by: ms }),
    z.strictObject({ type: z.literal('duplicate'), after: ms }),
    z.strictObject({ type: z.literal('deliver') }),
  ])
  .meta({ title: 'Deed' });

const interventionSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('next'), from, deed: deedSchema.nullable() }),
    z.strictObject({ type: z.literal('cut'), from, cut: z.boolean() }),
    z.strictObject({
      type: z.literal('channel'),
      from,
      params: z.strictObject({
        delay: ms,
        spread: ms,
        jitter: ms,
        loss: chance,
        duplication: chance,
        reordering: chance,
        lateness: ms,
      }),
    }),
  ])
  .meta({ title: 'Intervention' });

/** What a player of free play does beside moving. */
export const freeActSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('call'), call: callSchema }),
    z.strictObject({ type: z.literal('network'), act: interventionSchema }),
    z.strictObject({ type: z.literal('finish'), agreed: z.boolean() }),
  ])
  .meta({ title: 'FreeAct' }) satisfies z.ZodType<FreeAct>;
