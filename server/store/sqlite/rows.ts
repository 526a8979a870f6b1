import type { Selectable } from 'kysely';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { DEFAULT_CONDUCT } from '#shared/protocol/default-conduct.ts';
import type {
  AnswerRow,
  BranchRow,
  ClassRow,
  MatchEnd,
  MatchRow,
  MemberRow,
  OwnLessonRow,
  SessionRow,
  StoredBranch,
  TableRow,
  TeacherRow,
} from '../store.ts';
import type { Tables } from './schema.ts';

// From the store's words to SQL's and back: each pair is tested by a round trip through the contract.

export const makeClass = (row: ClassRow): Tables['class'] => ({
  id: row.id,
  teacher: row.teacher,
  code: row.code,
  lessons: JSON.stringify(row.lessons),
  settings: JSON.stringify(row.settings),
  closed_rounds: JSON.stringify(row.closedRounds),
  conduct: JSON.stringify(row.conduct),
  banned: JSON.stringify(row.banned),
  projector: row.projector,
  open: row.open ? 1 : 0,
  created_at: row.createdAt,
});

export const parseClass = (row: Selectable<Tables['class']>, coTeachers: readonly string[]): ClassRow => ({
  id: row.id,
  teacher: row.teacher,
  coTeachers,
  code: row.code,
  lessons: parseOr<string[]>(row.lessons, []),
  // A class may have been opened before there was such a setting.
  settings: { ...DEFAULT_SETTINGS, ...parseOr<Partial<ClassRow['settings']>>(row.settings, {}) },
  conduct: { ...DEFAULT_CONDUCT, ...(JSON.parse(row.conduct) as Partial<ClassRow['conduct']>) },
  banned: JSON.parse(row.banned) as string[],
  projector: row.projector,
  open: row.open === 1,
  createdAt: row.created_at,
  closedRounds: parseOr<string[]>(row.closed_rounds, []),
});

export const makeBranch = ({ branch, header, entries }: StoredBranch): Tables['branch'] => ({
  id: branch.id,
  match: branch.match,
  class_id: branch.classId,
  entry: branch.entry,
  created_at: branch.createdAt,
  first: JSON.stringify(branch.first),
  outcome: branch.outcome,
  made_by: branch.by,
  header: JSON.stringify(header),
  entries: JSON.stringify(entries),
});

export const parseBranchRow = (row: Omit<Selectable<Tables['branch']>, 'header' | 'entries'>): BranchRow => ({
  id: row.id,
  match: row.match,
  classId: row.class_id,
  entry: row.entry,
  createdAt: row.created_at,
  first: JSON.parse(row.first) as BranchRow['first'],
  outcome: row.outcome,
  by: row.made_by as BranchRow['by'],
});

export const parseBranch = (row: Selectable<Tables['branch']>): StoredBranch => ({
  branch: parseBranchRow(row),
  header: JSON.parse(row.header) as StoredBranch['header'],
  entries: JSON.parse(row.entries) as StoredBranch['entries'],
});

export const makeTeacher = (row: TeacherRow): Tables['teacher'] => ({
  id: row.id,
  name: row.name,
  passphrase: row.passphrase,
  created_at: row.createdAt,
});

export const parseTeacher = (row: Selectable<Tables['teacher']>): TeacherRow => ({
  id: row.id,
  name: row.name,
  passphrase: row.passphrase,
  createdAt: row.created_at,
});

export const makeSession = (hash: string, row: SessionRow): Tables['session'] => ({
  hash,
  id: row.id,
  teacher: row.teacher,
  device: row.device,
  by_link: row.byLink ? 1 : 0,
  created_at: row.createdAt,
  expires_at: row.expiresAt,
});

export const parseSession = (row: Selectable<Tables['session']>): SessionRow => ({
  id: row.id,
  teacher: row.teacher,
  device: row.device,
  byLink: row.by_link === 1,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});

export const makeMember = (row: MemberRow): Tables['member'] => ({
  id: row.id,
  class_id: row.classId,
  nickname: row.nickname,
  join_id_hash: row.joinIdHash,
  browser_hash: row.browserHash,
  approved: row.approved ? 1 : 0,
  left: row.left ? 1 : 0,
  time_factor: row.timeFactor,
  tokens: JSON.stringify(row.tokens),
  last_command: row.lastCommand && JSON.stringify(row.lastCommand),
});

export const parseMember = (row: Selectable<Tables['member']>): MemberRow => ({
  id: row.id,
  classId: row.class_id,
  nickname: row.nickname,
  joinIdHash: row.join_id_hash,
  browserHash: row.browser_hash,
  approved: row.approved === 1,
  left: row.left === 1,
  timeFactor: row.time_factor,
  tokens: JSON.parse(row.tokens) as MemberRow['tokens'],
  lastCommand: row.last_command === null ? null : (JSON.parse(row.last_command) as MemberRow['lastCommand']),
});

export const makeAnswer = (row: AnswerRow): Tables['answer'] => ({
  class_id: row.classId,
  member: row.member,
  question: row.question,
  answer: row.answer,
  occasion: row.occasion,
  answered_at: row.at,
});

export const parseAnswer = (row: Selectable<Tables['answer']>): AnswerRow => ({
  classId: row.class_id,
  member: row.member,
  question: row.question,
  answer: row.answer as AnswerRow['answer'],
  occasion: row.occasion as AnswerRow['occasion'],
  at: row.answered_at,
});

export const makeTable = (row: TableRow): Tables['desk'] => ({
  class_id: row.classId,
  number: row.number,
  seats: JSON.stringify(row.seats),
  place: row.place,
  match: row.match,
  chosen: row.chosen && JSON.stringify(row.chosen),
  message: row.message && JSON.stringify(row.message),
});

export const parseTable = (row: Selectable<Tables['desk']>): TableRow => ({
  classId: row.class_id,
  number: row.number,
  seats: JSON.parse(row.seats) as TableRow['seats'],
  place: row.place,
  match: row.match,
  chosen: row.chosen === null ? null : (JSON.parse(row.chosen) as TableRow['chosen']),
  message: row.message === null ? null : (JSON.parse(row.message) as TableRow['message']),
});

export const parseMatch = (
  row: Pick<
    Selectable<Tables['match']>,
    'id' | 'class_id' | 'desk' | 'lesson' | 'created_at' | 'ended' | 'score'
  >,
): MatchRow => ({
  id: row.id,
  classId: row.class_id,
  table: row.desk,
  lesson: row.lesson,
  createdAt: row.created_at,
  end: row.ended as MatchEnd | null,
  score: row.score,
});

export const makeOwnLesson = (row: OwnLessonRow): Tables['own_lesson'] => ({
  id: row.id,
  teacher: row.teacher,
  lesson: JSON.stringify(row.lesson),
  verdict: row.check && JSON.stringify(row.check),
  game: row.game,
  added_at: row.addedAt,
  removed: row.removed ? 1 : 0,
});

export const parseOwnLesson = (row: Selectable<Tables['own_lesson']>): OwnLessonRow => ({
  id: row.id,
  teacher: row.teacher,
  lesson: JSON.parse(row.lesson) as OwnLessonRow['lesson'],
  check: row.verdict === null ? null : (JSON.parse(row.verdict) as OwnLessonRow['check']),
  game: row.game,
  addedAt: row.added_at,
  removed: row.removed === 1,
});

/** A teacher's list of classes must not fail for one row of it. A class without a plan is one that cannot be read. */
function parseOr<Value>(text: string, otherwise: Value): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return otherwise;
  }
}
