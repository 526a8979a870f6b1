import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshPage, LAPTOP, openClass, seatPair } from './classroom.ts';
import { RunningServer } from './running-server.ts';

/** A file system of 2 MiB; null where this account may not mount one. */
function smallDisk(): string | null {
  const dir = mkdtempSync(join(tmpdir(), 'ackademy-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', dir]).status === 0) return dir;
  rmSync(dir, { recursive: true });
  return null;
}

function fill(ballast: string): void {
  const file = openSync(ballast, 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(4096));
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  } finally {
    closeSync(file);
  }
}

test('the disk is full in mid-match: both players and the teacher read so, the move waits, and goes out when there is room', async ({
  browser,
}) => {
  const disk = smallDisk();
  // A machine that guards the main branch must not pass because it may not mount.
  test.skip(disk === null && !process.env.CI, 'only root on Linux may mount a small disk');
  if (disk === null) throw new Error('CI must be able to mount a tmpfs');
  const server = await RunningServer.start(disk);
  try {
    const teacher = await freshPage(browser, LAPTOP);
    const code = await openClass(server, teacher);
    const { ann, bo } = await seatPair(server, browser, code);
    await ann.sees('Your application calls OPEN');
    const ballast = join(disk, 'ballast');
    fill(ballast);
    await bo.silent('LISTEN');
    for (const { page } of [ann, bo]) {
      await expect(page.getByRole('alert').filter({ hasText: 'cannot save anything' })).toBeVisible();
    }
    const told = teacher.getByText('The server cannot save: its disk is full');
    await expect(told).toBeVisible();
    await expect(teacher.getByRole('button', { name: /Ann/ })).not.toContainText('LISTEN');

    unlinkSync(ballast);
    await bo.isPraised('it listens');
    await expect(told).toBeHidden();
    for (const { page } of [ann, bo]) await expect(page.getByText('cannot save anything')).toBeHidden();
    await expect(teacher.getByRole('button', { name: /Ann/ })).toContainText('LISTEN');
  } finally {
    await server.stop();
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});
