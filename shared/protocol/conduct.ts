import * as z from 'zod';
import { HOST_IDS } from '../game/host-id.ts';
import { MESSAGES, SEATINGS } from './codes.ts';

const ms = (most: number) => z.number().int().min(0).max(most);
const chance = z.number().min(0).max(0.9);

/** One direction of the link, as a teacher sets it. Times are match time, ms; chances 0 … 0.9. */
export const channelSchema = z
  .strictObject({
    delay: ms(3_000),
    spread: ms(1_000),
    jitter: ms(2_000),
    loss: chance,
    duplication: chance,
    reordering: chance,
    lateness: ms(3_000),
  })
  .readonly()
  .meta({ title: 'ChannelParams' });

/** How a class is run: who gets in, who sits with whom, when pairs go on, and what the projector shows. */
export const conductSchema = z
  .strictObject({
    locked: z.boolean().describe('Nobody new may join.'),
    approve: z.boolean().describe('Whoever joins waits until the teacher lets them in.'),
    seating: z
      .enum(SEATINGS)
      .describe('Who makes the pairs: whoever comes next, the teacher, or the students among themselves.'),
    together: z.boolean().describe('Pairs begin the next lesson when the teacher says so.'),
    upTo: z.number().int().min(-1).max(40).describe('The last place of the plan that may be begun, from 0.'),
    network: channelSchema
      .nullable()
      .describe("Both directions in place of the lessons' own; null: as they are."),
    projected: z.number().int().min(1).nullable().describe('The table whose match the projector shows.'),
    names: z.boolean().describe('Whether the projector shows nicknames.'),
    scores: z.boolean().describe('Whether the projector shows the leaderboard.'),
  })
  .readonly()
  .meta({ title: 'Conduct' });
export type Conduct = z.infer<typeof conductSchema>;

const table = z.number().int().min(1).max(1_000);
const tables = z.array(table).max(1_000).optional().describe('All of them, if left out.');
const seat = z.enum(HOST_IDS);
const direction = seat.optional().describe('Segments from this host; both directions, if left out.');

/** What is said to a pair: a prepared sentence, which each reads in the own language, or the teacher's own words. */
export const messageSchema = z
  .union([
    z.strictObject({ prepared: z.enum(MESSAGES) }),
    z.strictObject({ text: z.string().trim().min(1).max(280) }),
  ])
  .readonly()
  .meta({ title: 'Message' });
export type Message = z.infer<typeof messageSchema>;

/** What a teacher does in a running class. */
export const classActSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('conduct'), changes: conductSchema.unwrap().partial() }),
  /**
   * The lessons up to this place may be begun, and whoever is ready for one begins it; `force` ends what others still
   * play. To say it twice moves nobody twice.
   */
  z.strictObject({ act: z.literal('move-on'), upTo: z.number().int().min(0), force: z.boolean() }),
  z.strictObject({ act: z.literal('pair-at-random') }),
  z.strictObject({
    act: z.literal('pair-by-list'),
    pairs: z.array(z.tuple([z.string().max(200), z.string().max(200)])).max(400),
  }),
  /** Two who sit alone sit together from now on. */
  z.strictObject({ act: z.literal('pair'), tables: z.tuple([table, table]) }),
  /** One of a pair sits alone from now on. */
  z.strictObject({ act: z.literal('separate'), table }),
  z.strictObject({ act: z.literal('approve'), table, seat }),
  z.strictObject({ act: z.literal('rename'), table, seat, nickname: z.string().max(200) }),
  z.strictObject({ act: z.literal('ban'), table, seat }),
  /** Whoever was banned may join again. */
  z.strictObject({ act: z.literal('forgive') }),
  z.strictObject({ act: z.literal('hand-down'), table, seat }),
  /** The next hint, for nothing. */
  z.strictObject({ act: z.literal('hint'), table, seat }),
  z.strictObject({ act: z.literal('pause'), tables, paused: z.boolean() }),
  z.strictObject({
    act: z.literal('channel'),
    tables,
    from: direction,
    params: channelSchema.nullable().describe("Null: as the match's own header has it."),
  }),
  z.strictObject({ act: z.literal('cut'), tables, from: direction, cut: z.boolean() }),
  z.strictObject({
    act: z.literal('next'),
    tables,
    from: seat,
    deed: z.enum(['lose', 'hold', 'duplicate']).nullable().describe('Null: as it would have fared.'),
  }),
  /** Ends the running match and begins the next lesson. */
  z.strictObject({ act: z.literal('skip'), tables }),
  /** Exchanges the seats; a running match ends, and its lesson begins anew. */
  z.strictObject({ act: z.literal('swap'), tables }),
  z.strictObject({ act: z.literal('message'), tables, message: messageSchema.nullable() }),
]);
export type ClassAct = z.infer<typeof classActSchema>;

/** What came of an act. */
export interface ActReply {
  /** The tables at which it was done. */
  readonly done: readonly number[];
  /** Those at which it does not go now. */
  readonly notNow: readonly number[];
  /** Of a list: names that nobody who sits alone has. */
  readonly unknown?: readonly string[];
}
