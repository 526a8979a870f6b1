import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real file system of some KiB, to be filled up. */
export class SmallDisk {
  readonly dir: string;

  private constructor(dir: string) {
    this.dir = dir;
  }

  /** @returns null where this account may not mount one: only root on Linux may */
  static mount(kib: number): SmallDisk | null {
    const may = process.platform === 'linux' && process.getuid?.() === 0;
    if (!may && !process.env.CI) return null;
    const dir = mkdtempSync(join(tmpdir(), 'ackademy-disk-'));
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', dir]);
    if (status === 0) return new SmallDisk(dir);
    rmSync(dir, { recursive: true });
    if (process.env.CI) throw new Error('CI must be able to mount a tmpfs, for the tests of a full disk');
    return null;
  }

  get #ballast(): string {
    return join(this.dir, 'ballast');
  }

  /** To the last octet. */
  fill(): void {
    const file = openSync(this.#ballast, 'a');
    const block = Buffer.alloc(4096);
    try {
      for (;;) writeSync(file, block);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    } finally {
      closeSync(file);
    }
  }

  free(): void {
    unlinkSync(this.#ballast);
  }

  /** Nothing can be written any more; no file of it may be open for writing. */
  protect(): void {
    spawnSync('mount', ['-o', 'remount,ro', this.dir]);
  }

  get room(): number {
    const { bavail, bsize } = statfsSync(this.dir);
    return bavail * bsize;
  }

  unmount(): void {
    spawnSync('umount', ['-l', this.dir]);
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** Whether tests of a full disk are run here. A machine that guards the main branch leaves them out in no case. */
export function canMount(): boolean {
  if (process.env.CI) return true;
  const disk = SmallDisk.mount(64);
  disk?.unmount();
  return disk !== null;
}
