import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import stringify from 'safe-stable-stringify';

/**
 * Chance is drawn from the match's seed and a key that says what it is for, never from a running generator: so a
 * needless segment cannot shift the luck of another one, and a fold draws what the match drew.
 * @returns 0 ≤ chance < 1, equally distributed, the same for the same seed and key.
 */
export function chance(seed: number, key: string): number {
  const bytes = sha256(utf8ToBytes(`${seed} ${key}`));
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) / 2 ** 32;
}

/** A short fingerprint of plain data: equal data, equal fingerprint, whatever the order of the keys. */
export function fingerprint(data: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(stringify(data) ?? ''))).slice(0, 16);
}
