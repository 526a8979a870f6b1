import { newBranchSchema } from '#shared/protocol/branches.ts';
import { classActSchema } from '#shared/protocol/conduct.ts';
import {
  accountSchema,
  checkFrameSchema,
  joinSchema,
  newClassSchema,
  projectFrameSchema,
  roundActSchema,
  seatActSchema,
  seatFrameSchema,
  shareSchema,
  signInSchema,
  timeActSchema,
  watchFrameSchema,
} from '#shared/protocol/messages.ts';
import { newLessonSchema } from '#shared/protocol/own-lessons.ts';
import {
  checkServerFrameSchema,
  projectServerFrameSchema,
  seatServerFrameSchema,
  watchServerFrameSchema,
} from '#shared/protocol/server-frames.ts';
import { settingsSchema } from '#shared/protocol/settings.ts';
import { Renderer } from './render.ts';

const BEGIN = '<!-- Generated from the schemas by `npm run -s docs:protocol`: do not edit. -->';
const END = '<!-- End of what is generated. -->';

/** The page with its part about messages made anew from the schemas. */
export function withMessages(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('docs/protocol.md lacks its two marks');
  return `${page.slice(0, begin)}${BEGIN}\n\n${messages()}\n${page.slice(end)}`;
}

function messages(): string {
  const render = new Renderer();
  const sections = [
    ['From a player', render.messages(seatFrameSchema)],
    ['To a player', render.messages(seatServerFrameSchema)],
    ['From a teacher who looks on', render.messages(watchFrameSchema)],
    ['To a teacher who looks on', render.messages(watchServerFrameSchema)],
    ['From a projector', render.messages(projectFrameSchema)],
    ['To a projector', render.messages(projectServerFrameSchema)],
    ['The check of a phone', render.messages(checkFrameSchema) + render.messages(checkServerFrameSchema)],
    [
      'Bodies of requests',
      render.body('POST /api/join', joinSchema) +
        signInSchema.options.map((option) => render.body('POST /api/sign-in', option)).join('') +
        render.body('POST /api/account', accountSchema) +
        render.body('POST /api/classes', newClassSchema) +
        render.acts('POST /api/classes/:id/acts', classActSchema) +
        render.body('POST /api/classes/:id/share', shareSchema) +
        render.body('POST /api/classes/:id/rounds', roundActSchema) +
        render.body('POST /api/classes/:id/seats', seatActSchema) +
        render.body('POST /api/classes/:id/settings', settingsSchema) +
        render.body('POST /api/classes/:id/time', timeActSchema) +
        render.body('POST /api/own-lessons', newLessonSchema) +
        render.body('POST /api/matches/:id/branches', newBranchSchema),
    ],
    ['Parts', render.parts()],
  ] as const;
  return sections.map(([title, text]) => `### ${title}\n\n${text}`).join('\n');
}
