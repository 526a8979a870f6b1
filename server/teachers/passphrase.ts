import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * OWASP's second row for scrypt: as much work as its first one with a quarter of the memory (32 MiB), which a small
 * cloud machine has to spare. The parameters stand in what is stored, so that they can be raised.
 */
const NOW = { N: 2 ** 15, r: 8, p: 3 } as const;
const LENGTH = 32;

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** The work of one attempt takes a thread and 32 MiB: one after the other, whoever asks. */
let last: Promise<unknown> = Promise.resolve();

function derive(passphrase: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const maxmem = 256 * cost.N * cost.r;
  const work = () =>
    new Promise<Buffer>((resolve, reject) => {
      // The same letters can be typed in several ways (RFC 8265, section 4.2): they are made one.
      scrypt(passphrase.normalize('NFC'), salt, LENGTH, { ...cost, maxmem }, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  const done = last.then(work);
  last = done.catch(() => {});
  return done;
}

/** What is kept of a passphrase: `scrypt$N$r$p$salt$key`. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(passphrase, salt, NOW);
  return ['scrypt', NOW.N, NOW.r, NOW.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/**
 * Whether this is the passphrase. With nothing stored the work is done all the same, so that the time it takes does
 * not tell whether there is such a teacher.
 */
export async function isPassphrase(passphrase: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (stored ?? '').split('$');
  const cost = stored === null ? NOW : { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await derive(passphrase, Buffer.from(salt, 'base64url'), cost);
  const expected = Buffer.from(key, 'base64url');
  return stored !== null && expected.length === derived.length && timingSafeEqual(expected, derived);
}
