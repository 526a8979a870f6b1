import * as z from 'zod';
import { STANDS } from '../game/clock.ts';
import type { Finding } from '../game/finding.ts';
import { HOST_IDS } from '../game/host-id.ts';
import type { Growing, SeatView, TableView, ViewUpdate } from '../game/view.ts';
import { CHOICES, ERROR_CODES, SEATINGS, TROUBLES } from './codes.ts';
import { conductSchema, messageSchema } from './conduct.ts';
import { settingsSchema } from './settings.ts';

// What the server sends. Nobody parses it while people play: the server is ours and tsc has checked what it says. The
// schemas are there for their types, for docs/protocol.md, and for the tests, which hold every frame against them.

const count = z.number().int().min(0);
const host = z.enum(HOST_IDS);
const id = z.string();

export const personSchema = z
  .strictObject({
    nickname: z.string(),
    seat: host,
    kind: z.enum(['player', 'bot']),
    online: z.boolean().describe('Of the device, never of the thinking. A bot is always online.'),
  })
  .readonly()
  .meta({ title: 'Person' });
export type Person = z.infer<typeof personSchema>;

const lessonSchema = z
  .strictObject({
    id,
    place: count.describe('Its place in the plan, from 1.'),
    of: count.describe('How many lessons the plan has.'),
  })
  .readonly()
  .meta({ title: 'LessonPlace' });

const phase = z.enum(['waiting-for-partner', 'playing', 'between', 'plan-done', 'class-over']);
const setAside = z
  .boolean()
  .optional()
  .describe('True while the last match could not be gone on with (S3, S8).');

const trouble = z
  .enum(TROUBLES)
  .optional()
  .describe('What is wrong with the server itself, while it is (S5).');

/** The table as its two seats see it: a whole-state frame, the latest wins. */
export const lobbySchema = z
  .strictObject({
    code: z.string().describe("The class's join code."),
    table: count.describe('From 1.'),
    me: personSchema,
    partner: personSchema.nullable().describe('Null while the other seat is empty.'),
    phase,
    lesson: lessonSchema.describe('Being played, or played last.'),
    nextLesson: id.nullable().describe('What `next` would begin; null after the last one.'),
    match: id.nullable().describe('Being played, or played last.'),
    replayOpen: z.boolean().optional().describe('True once the replay of `match` is open to this seat (V1).'),
    chosen: z
      .strictObject({ by: host, choice: z.enum(CHOICES) })
      .readonly()
      .nullable()
      .describe('What has been chosen by whom, while it waits for the other seat.'),
    points: z
      .array(z.string())
      .readonly()
      .optional()
      .describe(
        'What the test before the plan and the one after it ask about, with its first and its last lesson.',
      ),
    setAside,
    trouble,
    door: z
      .enum(['approval', ...SEATINGS])
      .optional()
      .describe(
        'For one who sits alone before the first match: until when. `approval`: the teacher lets one in.',
      ),
    held: z.boolean().optional().describe('True where the next lesson waits for the teacher.'),
    paused: z.boolean().optional().describe('True while the teacher has stopped the clock of the match.'),
    hand: z.boolean().optional().describe('True while one asks for the teacher.'),
    message: z
      .strictObject({ at: z.number(), said: messageSchema })
      .readonly()
      .optional()
      .describe('What the teacher said last, and when (wall time, ms since 1970).'),
  })
  .readonly()
  .meta({ title: 'Lobby' });
export type Lobby = z.infer<typeof lobbySchema>;

const seatViewSchema = z.custom<SeatView>().meta({ title: 'SeatView' });
const tableViewSchema = z.custom<TableView>().meta({ title: 'TableView' });

/** The step from one view to the next. */
const updateOf = <View extends SeatView | TableView>(title: string) =>
  z
    .strictObject({
      n: count.min(1).describe('Dense, from 1.'),
      set: z
        .custom<Partial<Omit<View, Growing>>>()
        .meta({ title: `fields of ${title}` })
        .describe('They take the place of the old ones.'),
      story: z
        .custom<ViewUpdate<View>['story']>()
        .meta({ title: 'array of StoryLine' })
        .describe('Added to the end.'),
      deductions: z
        .custom<ViewUpdate<View>['deductions']>()
        .meta({ title: 'array of Deduction' })
        .describe('Added to the end.'),
    })
    .readonly()
    .meta({ title: `Update of ${title}` });

const cid = z.number().int().min(1);
const at = count.optional().describe('Of a move: the number of the update that shows it in the own view.');

const time = count
  .optional()
  .describe('In the live pace: the match time at which the frame left, to count on from.');

export const seatServerFrameSchema = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('welcome'),
      protocol: count,
      resumeToken: z.string().describe('Takes the place of the credential that was used (H3).'),
      lastCid: count.describe('The last number used by this seat, 0 for none.'),
      lobby: lobbySchema,
    })
    .readonly(),
  z.strictObject({ type: z.literal('lobby'), lobby: lobbySchema }).readonly(),
  z
    .strictObject({
      type: z.literal('snapshot'),
      match: id,
      n: count.describe('The number of the last update that went into it; 0 for none.'),
      view: seatViewSchema,
      time,
    })
    .readonly(),
  z
    .strictObject({ type: z.literal('update'), match: id, update: updateOf<SeatView>('SeatView'), time })
    .readonly(),
  z.strictObject({ type: z.literal('accepted'), cid, at }).readonly(),
  z
    .strictObject({
      type: z.literal('refused'),
      cid,
      at,
      findings: z
        .custom<readonly Finding[]>()
        .meta({ title: 'array of Finding' })
        .describe('What was wrong, the heaviest first.'),
      cost: z
        .number()
        .nullable()
        .describe('Points that the pair lost by it; null where that is told at the end (exam).'),
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('error'),
      code: z.enum(ERROR_CODES).meta({ title: 'error code' }),
      cid: cid.nullable().describe('Null where it answers no command.'),
    })
    .readonly(),
  z.strictObject({ type: z.literal('ping') }).readonly(),
]);
export type SeatServerFrame = z.infer<typeof seatServerFrameSchema>;

const perHost = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ clientHost: value, serverHost: value }).readonly();

const wrongSchema = z
  .strictObject({
    tries: count.describe('In a row.'),
    finding: z.string().nullable().describe('The main finding of the last one.'),
    same: count.describe('How many of the last ones had the same.'),
  })
  .readonly()
  .meta({ title: 'Wrong' });

const linkSchema = z
  .strictObject({
    changed: z.boolean().describe("The channel is not as the match's header has it."),
    cut: z.boolean(),
    next: z.enum(['lose', 'hold', 'duplicate']).nullable().describe('What befalls the next segment.'),
  })
  .readonly()
  .meta({ title: 'LinkNow' });

/** One pair on the teacher's board. */
export const pairCardSchema = z
  .strictObject({
    table: count,
    seats: perHost(personSchema.nullable()),
    phase,
    lesson: lessonSchema,
    match: id.nullable(),
    states: perHost(z.string()).nullable().describe("Of each host's first connection."),
    time: z
      .strictObject({
        factors: perHost(z.number()).describe('How much more time each player has been given.'),
        stretch: z.number().describe('ms of wall time to 1 ms of match time, for both.'),
        stands: z.enum(STANDS).nullable().describe('Why the clock stands; null while it runs.'),
      })
      .readonly()
      .nullable()
      .describe('Of a match in the live pace.'),
    turn: perHost(z.boolean()).nullable().describe('Whether the seat has something to handle.'),
    since: z.number().describe('When something last happened at the table; wall time, ms since 1970.'),
    refusals: count,
    wrong: perHost(wrongSchema).nullable().describe('What each player has been refused since the last move.'),
    ladder: z
      .array(z.strictObject({ from: host, lost: z.boolean() }).readonly())
      .readonly()
      .describe('The last segments, oldest first.'),
    link: perHost(linkSchema).nullable().describe("Where the teacher's hand is in the network now."),
    paused: z.boolean().describe('Whether the teacher has stopped the clock.'),
    hands: perHost(z.number().nullable()).describe('Since when each asks for the teacher (wall time, ms).'),
    approval: z.boolean().describe('Whether somebody here waits to be let in.'),
    score: z.number().nullable(),
    ended: z
      .array(z.strictObject({ match: id, lesson: id, score: z.number() }).readonly())
      .readonly()
      .describe('Matches played to the end, oldest first: each opens as a replay.'),
    setAside: id
      .optional()
      .describe('The last match, where it could not be gone on with (S3, S8), until another one begins.'),
  })
  .readonly()
  .meta({ title: 'PairCard' });
export type PairCard = z.infer<typeof pairCardSchema>;

export const classInfoSchema = z
  .strictObject({
    id,
    code: z.string(),
    lessons: z.array(id).readonly(),
    settings: settingsSchema,
    closedRounds: z
      .array(id)
      .readonly()
      .describe('Lessons whose round is closed: their replays are open to the students (V1).'),
    open: z.boolean(),
    createdAt: z.number().describe('Wall time, ms since 1970.'),
    unreadable: z
      .boolean()
      .optional()
      .describe('True for an open class that could not be read when the server started (S7).'),
    teacher: id.describe('Who opened it.'),
    coTeachers: z.array(id).readonly().describe('The teachers it is shared with.'),
    conduct: conductSchema,
    banned: count.describe('How many are shut out.'),
    addresses: z.array(z.string()).readonly().describe('Where students go, the likeliest first.'),
  })
  .readonly()
  .meta({ title: 'ClassInfo' });
export type ClassInfo = z.infer<typeof classInfoSchema>;

export const watchServerFrameSchema = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('board'),
      class: classInfoSchema,
      pairs: z.array(pairCardSchema).readonly(),
      now: z.number().describe("The server's wall time, ms since 1970, for what is told with its beginning."),
      trouble,
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('cards'),
      pairs: z.array(pairCardSchema).readonly().describe('Those that have changed, and new ones.'),
      now: z.number().describe("The server's wall time, ms since 1970."),
    })
    .readonly(),
  z.strictObject({ type: z.literal('snapshot'), match: id, n: count, view: tableViewSchema }).readonly(),
  z
    .strictObject({ type: z.literal('update'), match: id, update: updateOf<TableView>('TableView') })
    .readonly(),
  z
    .strictObject({
      type: z.literal('error'),
      code: z.enum(ERROR_CODES).meta({ title: 'error code' }),
      cid: z.null(),
    })
    .readonly(),
  z.strictObject({ type: z.literal('ping') }).readonly(),
]);
export type WatchServerFrame = z.infer<typeof watchServerFrameSchema>;

/** A pair as the projector may show it: nicknames are null unless the teacher shows them. */
const projectedPair = z
  .strictObject({
    table: count,
    names: perHost(z.string().nullable()),
    place: count.describe('Of the lesson, from 1.'),
    phase,
    score: z
      .number()
      .nullable()
      .describe(
        'The mean over the lessons, of each the first attempt that was finished; null: none, or not shown.',
      ),
  })
  .readonly()
  .meta({ title: 'ProjectedPair' });
export type ProjectedPair = z.infer<typeof projectedPair>;

export const projectServerFrameSchema = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('projection'),
      code: z.string(),
      addresses: z.array(z.string()).readonly(),
      lessons: z.array(id).readonly(),
      createdAt: z.number(),
      now: z.number(),
      conduct: conductSchema,
      paused: z.boolean().describe('Whether every running match is paused.'),
      pairs: z.array(projectedPair).readonly(),
      match: id.nullable().describe('The match that is shown.'),
    })
    .readonly(),
  z.strictObject({ type: z.literal('snapshot'), match: id, n: count, view: tableViewSchema }).readonly(),
  z
    .strictObject({ type: z.literal('update'), match: id, update: updateOf<TableView>('TableView') })
    .readonly(),
  z
    .strictObject({
      type: z.literal('error'),
      code: z.enum(ERROR_CODES).meta({ title: 'error code' }),
      cid: z.null(),
    })
    .readonly(),
  z.strictObject({ type: z.literal('ping') }).readonly(),
]);
export type ProjectServerFrame = z.infer<typeof projectServerFrameSchema>;

export const checkServerFrameSchema = z
  .strictObject({ type: z.literal('checked'), protocol: count })
  .readonly();
export type CheckServerFrame = z.infer<typeof checkServerFrameSchema>;
