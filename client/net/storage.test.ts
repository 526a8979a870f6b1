import { afterEach, expect, test, vi } from 'vitest';
import { tabMemory } from './storage.ts';

afterEach(() => vi.unstubAllGlobals());

const stub = (part: Partial<Storage>) => vi.stubGlobal('window', { sessionStorage: part });
const refuse = () => {
  throw new DOMException('full', 'QuotaExceededError');
};

test('a storage that throws is made up for while the page lives', () => {
  stub({ getItem: refuse, setItem: refuse, removeItem: refuse });
  tabMemory.set('a', '1');
  expect(tabMemory.get('a')).toBe('1');
  tabMemory.set('a', null);
  expect(tabMemory.get('a')).toBeNull();
});

test('a full storage still gives what it holds, and the newer value wins', () => {
  stub({ getItem: () => 'old', setItem: refuse, removeItem: refuse });
  expect(tabMemory.get('b')).toBe('old');
  tabMemory.set('b', 'new');
  expect(tabMemory.get('b')).toBe('new');
});

test('no storage at all', () => {
  vi.stubGlobal('window', {});
  tabMemory.set('c', '1');
  expect(tabMemory.get('c')).toBe('1');
});
