import type { ClassRow } from '../store/store.ts';

/** Whether a class is this teacher's: their own, or shared with them. To all others it does not exist. */
export const teaches = (teacher: string, row: Pick<ClassRow, 'teacher' | 'coTeachers'>): boolean =>
  row.teacher === teacher || row.coTeachers.includes(teacher);
