/**
 * What a durable commit costs, on the event loop and in a worker: moves per second and the time from asking to
 * stored, while so many matches each wait for their last move before they make the next. `npm run bench -- commits`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import type { Entry } from '#shared/game/log.ts';
import { newHeader } from '#shared/game/match.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { commitTime } from '../server/store/sqlite/disk.ts';
import { SqliteFile } from '../server/store/sqlite/file.ts';
import { openSqliteStore } from '../server/store/sqlite/sqlite-store.ts';
import type { LastCommand, Store } from '../server/store/store.ts';

const SECONDS = 3;
const lesson = LESSONS.get('three-way-handshake')!;
const command = { type: 'wait' } as const;
const move = (ordinal: number): Entry => ({
  type: 'move',
  t: ordinal,
  before: 'the hash of a position, of sixteen letters',
  seat: 'clientHost',
  cid: ordinal + 1,
  command,
});
const lastCommand = (cid: number): LastCommand => ({ cid, hash: 'hash', answer: { type: 'accepted', cid } });

async function play(store: Store, match: string, until: number, took: (ms: number) => void): Promise<number> {
  let ordinal = 0;
  while (performance.now() < until) {
    const began = performance.now();
    await store.commit([
      { type: 'entry', match, ordinal, entry: move(ordinal) },
      { type: 'lastCommand', member: match, lastCommand: lastCommand(ordinal + 1) },
    ]);
    took(performance.now() - began);
    ordinal += 1;
  }
  return ordinal;
}

async function measure(where: 'loop' | 'worker', matches: number): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'ackademy-bench-'));
  const store = await openSqliteStore(join(dir, 'bench.db'), where);
  const ids = Array.from({ length: matches }, (_, at) => `m${at}`);
  for (const id of ids) {
    const row = { id, classId: 'c', table: 1, lesson: lesson.id, createdAt: 0, end: null, score: null };
    await store.commit([
      { type: 'matchBegun', match: row, header: newHeader({ match: id, lesson, seed: 1 }) },
    ]);
  }
  const times = createHistogram();
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const until = performance.now() + SECONDS * 1000;
  const took = (ms: number) => times.record(Math.max(1, Math.round(ms * 1000)));
  const counts = await Promise.all(ids.map((id) => play(store, id, until, took)));
  loop.disable();
  await store.close();
  rmSync(dir, { recursive: true });
  const perSecond = Math.round(counts.reduce((sum, count) => sum + count, 0) / SECONDS);
  const ms = (p: number) => (times.percentile(p) / 1000).toFixed(2);
  const stall = (loop.percentile(99) / 1e6).toFixed(1);
  return `${where.padEnd(6)} ${String(matches).padStart(4)} matches: ${perSecond.toLocaleString('en').padStart(7)} moves/s, p50 ${ms(50)} ms, p99 ${ms(99)} ms, loop p99 ${stall} ms`;
}

export async function benchCommits(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'ackademy-bench-'));
  const path = join(dir, 'probe.db');
  await (await openSqliteStore(path)).close();
  const file = new SqliteFile(path);
  process.stdout.write(`one small commit: ${commitTime(file).toFixed(2)} ms (median of 15)\n`);
  file.close();
  rmSync(dir, { recursive: true });
  for (const matches of [1, 10, 50, 500]) {
    for (const where of ['loop', 'worker'] as const) {
      process.stdout.write(`${await measure(where, matches)}\n`);
    }
  }
}
