import type { ClassInfo } from '#shared/protocol/messages.ts';
import type { ClassRow } from '../store/store.ts';

/** A class as its teachers read of it, open or ended. @param addresses where students go, the likeliest first */
export const infoOf = (row: ClassRow, addresses: readonly string[]): ClassInfo => ({
  id: row.id,
  code: row.code,
  lessons: row.lessons,
  settings: row.settings,
  closedRounds: row.closedRounds,
  open: row.open,
  createdAt: row.createdAt,
  teacher: row.teacher,
  coTeachers: row.coTeachers,
  conduct: row.conduct,
  banned: row.banned.length,
  addresses,
});
