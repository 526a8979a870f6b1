import { expect, test } from 'vitest';
import { hashPassphrase, isPassphrase } from './passphrase.ts';

test('a passphrase is known again by what is kept of it, however its letters were typed', async () => {
  const kept = await hashPassphrase('caf\u00e9 am morgen');
  expect(kept).toMatch(/^scrypt\$32768\$8\$3\$/);
  expect(await isPassphrase('cafe\u0301 am morgen', kept)).toBe(true);
  expect(await isPassphrase('cafe am morgen', kept)).toBe(false);
  expect(await isPassphrase('anything', null)).toBe(false);
});

test('one that was kept with less work than is asked for today is still known', async () => {
  // Made with `scryptSync('open sesame', 'salt', 32, { N: 1024, r: 8, p: 1 })`.
  const kept = 'scrypt$1024$8$1$c2FsdA$A8hfsL0XRQbRfZgwxeFcQLJqOCn63QwZYgcYWcGyfaU';
  expect(await isPassphrase('open sesame', kept)).toBe(true);
});
