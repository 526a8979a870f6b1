import * as z from 'zod';
import { HOST_IDS } from '../game/host-id.ts';
import { LESSON_EXCEPTIONS, type Lesson } from '../game/lesson.ts';
import { ASSISTANCE } from '../game/settings.ts';
import { TAUGHT_SO } from '../game/taught-so.ts';
import { CTLS } from '../tcp/segment.ts';
import { TCP_STATES } from '../tcp/state.ts';
import { WORLDS } from '../tcp/worlds/world.ts';
import { DEFAULT_PARAMS } from './timers.ts';

/** Match time, ms; an hour at most. */
const ms = z.number().int().min(0).max(3_600_000);
const octets = z.number().int().min(0).max(65_535);
const state = z.enum(TCP_STATES);
const host = z.enum(HOST_IDS);
const both = <S extends z.ZodType>(schema: S) => z.strictObject({ clientHost: schema, serverHost: schema });

const when = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('at'), t: ms }),
  z.strictObject({ type: z.literal('in'), state, later: ms.default(0) }),
  z.strictObject({ type: z.literal('after'), octets, later: ms.default(0) }),
  z.strictObject({ type: z.literal('free') }),
]);

const call = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('OPEN'), passive: z.boolean(), len: octets.min(1).optional() }),
  z.strictObject({ type: z.literal('SEND'), len: octets.min(1) }),
  z.strictObject({ type: z.literal('CLOSE') }),
  z.strictObject({ type: z.literal('ABORT') }),
]);

const script = z.array(
  z.union([
    z.strictObject({ when, conn: z.string().optional(), call }),
    z.strictObject({ when, event: z.enum(['off', 'reboot']) }),
  ]),
);

const chance = z.number().min(0).max(1).default(0);
const channel = z.strictObject({
  delay: ms,
  spread: ms.default(0),
  jitter: ms.default(0),
  loss: chance,
  duplication: chance,
  reordering: chance,
  lateness: ms.default(0),
});

const fault = z.strictObject({
  select: z.strictObject({
    from: host,
    ctl: z
      .array(z.enum(CTLS))
      .transform((given) => CTLS.filter((ctl) => given.includes(ctl)))
      .optional(),
    seq: z.number().int().optional(),
    ack: z.number().int().optional(),
    len: octets.optional(),
    copy: z.number().int().min(1).optional(),
  }),
  deed: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('lose') }),
    z.strictObject({ type: z.literal('delay'), by: ms }),
    z.strictObject({ type: z.literal('duplicate'), after: ms }),
  ]),
});

const situation = z.strictObject({
  calls: both(script).nullable().default(null),
  faults: z.array(fault).default([]),
});

const params = z.strictObject({
  mss: octets.min(1),
  rcvWnd: octets,
  rtoInitial: ms.min(1),
  rtoMax: ms.min(1),
  rtoAfterSynTimeout: ms.min(1),
  synRetries: z.number().int().min(0).max(20),
  synAckRetries: z.number().int().min(0).max(20),
  dataRetries: z.number().int().min(0).max(20),
  ackDelay: ms,
  msl: ms.min(1),
  userTimeout: ms.nullable(),
});

const setting = z.discriminatedUnion('tool', [
  z.strictObject({ tool: z.literal('cookies'), value: z.boolean() }),
  z.strictObject({ tool: z.literal('synAckRetries'), value: z.number().int().min(0).max(20) }),
  z.strictObject({ tool: z.literal('msl'), value: ms.min(1) }),
]);

const choices = z.strictObject({
  settings: z.array(setting).default([]),
  calls: z.array(z.strictObject({ call, in: z.array(state).min(1), asks: z.boolean() })).default([]),
  plan: z
    .array(
      z.strictObject({
        conn: z.string(),
        in: state,
        choice: z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal('call'), call }),
          z.strictObject({ type: z.literal('set'), setting }),
        ]),
      }),
    )
    .default([]),
});

const injected = z.strictObject({
  kind: z.enum(['old', 'spoofed']),
  to: host,
  at: ms,
  source: z.strictObject({ address: z.ipv4(), port: z.number().int().min(1).max(65_535) }).optional(),
  ctl: z.array(z.enum(CTLS)),
  seq: z.number().int(),
  ack: z.number().int().optional(),
  len: octets.default(0),
});

const lost = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  by: z.array(host).optional(),
  when: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('closed'), host, conn: z.string() }),
    z.strictObject({ type: z.literal('at'), t: ms }),
    z.strictObject({ type: z.literal('old-text') }),
  ]),
});

/** A lesson as it stands in its file: what it does not say about timers is filled in. */
export const lessonSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  /** Whether the students' title may say what the lesson is about: not where it would betray a fault. */
  announced: z.boolean(),
  /** Whether both applications and the network are in the players' hands. */
  free: z.boolean().default(false),
  /** The most help that a player gets here; null: as the class wants it. */
  assistance: z.enum(ASSISTANCE).nullable().default(null),
  /** Of each list one situation is drawn when a match begins; the ladder is then that of the reference bots. */
  draws: z.array(z.array(situation).min(1)).default([]),
  start: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('closed') }),
    z.strictObject({ type: z.literal('established'), sent: both(octets) }),
  ]),
  calls: both(script),
  link: both(channel),
  faults: z.array(fault).default([]),
  params: params
    .partial()
    .default({})
    .transform((own) => ({ ...DEFAULT_PARAMS, ...own })),
  goal: z.strictObject({
    clientHost: state.nullable(),
    serverHost: state.nullable(),
    delivered: both(octets).default({ clientHost: 0, serverHost: 0 }),
    connections: z
      .strictObject({
        clientHost: z.record(z.string(), state).optional(),
        serverHost: z.record(z.string(), state).optional(),
      })
      .optional(),
    atOnce: z.boolean().optional(),
  }),
  exceptions: z.array(z.enum(LESSON_EXCEPTIONS)).optional(),
  rules: z.enum(WORLDS).optional(),
  several: z
    .strictObject({
      ports: z.array(z.number().int().min(1024).max(65_535)).min(1),
      backlog: z.number().int().min(1),
    })
    .optional(),
  injected: z.array(injected).optional(),
  lost: z.array(lost).optional(),
  choices: both(choices).optional(),
  choosesIss: z.boolean().optional(),
  issStep: both(z.number().int()).optional(),
  fastOpen: both(z.string().max(16)).optional(),
  taughtSo: z.array(z.enum(TAUGHT_SO)).default([...TAUGHT_SO]),
  ladder: z
    .array(z.strictObject({ host, handles: z.string().min(1), sends: z.string().nullable(), becomes: state }))
    .min(1),
});

export type LessonFile = z.input<typeof lessonSchema>;

/**
 * A lesson, checked and completed.
 * @throws with the lesson's id and the place in it, such as `four-way-close: calls.clientHost.0.when.t: …`
 */
export function readLesson(file: unknown): Lesson {
  const read = lessonSchema.safeParse(file);
  if (read.success) return read.data;
  const id = typeof file === 'object' && file !== null && 'id' in file ? String(file.id) : '(no id)';
  const places = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${id}: ${places.join('; ')}`);
}
