import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { databasePath } from '../../server/store/sqlite/file.ts';
import { doubt, type Finding, good, type SayDoctor, sizeOf, wrong } from './finding.ts';

/** A class of thirty writes some MB; with less than this, look at it before a class. */
const LITTLE = 500 * 2 ** 20;
const NONE = 2 ** 20;
/** Times that a disk takes for a durable write, ms: beyond it a move is felt to wait. */
const SLOW = 20;
const TRIES = 7;

/** The DATA_DIR, its rights, and the disk under it. */
export function lookAtFolder(dir: string, say: SayDoctor): readonly Finding[] {
  const room = lookAtRoom(dir, say);
  if (!existsSync(dir)) return [good(say('folderNew', { dir })), room];
  if (room.level === 'wrong') return [room];
  try {
    const ms = durableWrite(dir);
    const speed = ms > SLOW ? doubt(say('diskSlow', { ms })) : good(say('disk', { ms }));
    return [good(say('folder', { dir })), ...lookAtRights(dir, say), room, speed];
  } catch (error) {
    return [wrong(say('folderUnwritable', { dir, problem: (error as Error).message })), room];
  }
}

function lookAtRoom(dir: string, say: SayDoctor): Finding {
  let there = resolve(dir);
  while (!existsSync(there)) there = dirname(there);
  const { bavail, bsize } = statfsSync(there);
  const free = sizeOf(bavail * bsize);
  if (bavail * bsize < NONE) return wrong(say('roomNone', { free }));
  return bavail * bsize < LITTLE ? doubt(say('roomLittle', { free })) : good(say('room', { free }));
}

function lookAtRights(dir: string, say: SayDoctor): readonly Finding[] {
  const file = databasePath(dir);
  // Windows has rights of another kind.
  if (!existsSync(file) || process.platform === 'win32') return [];
  const folderOpen = (statSync(dir).mode & 0o005) === 0o005;
  const open = folderOpen && (statSync(file).mode & 0o044) !== 0;
  return [open ? doubt(say('readable', { file })) : good(say('unreadableToOthers'))];
}

/** @returns how long a small durable write takes, ms: the median of some */
function durableWrite(dir: string): number {
  const own = mkdtempSync(join(dir, 'doctor-'));
  try {
    const times = Array.from({ length: TRIES }, (_, at) => {
      const began = performance.now();
      const file = openSync(join(own, String(at)), 'w');
      writeSync(file, 'x'.repeat(4096));
      fsyncSync(file);
      closeSync(file);
      return performance.now() - began;
    });
    return Math.round((times.toSorted((a, b) => a - b)[TRIES >> 1] ?? 0) * 10) / 10;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
