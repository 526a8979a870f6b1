import { expect, test } from 'vitest';
import { chooseLanguage } from './languages.ts';

test.each([
  ['the stored choice wins', 'zh', ['en-GB'], 'zh'],
  ['the browser decides', null, ['zh-TW', 'en'], 'zh'],
  ['the first that we speak', null, ['de', 'zh-CN'], 'zh'],
  ['English where we speak none', null, ['de', 'fr'], 'en'],
  ['a stored word that is no language', 'xx', ['zh'], 'zh'],
  ['a browser that says nothing', null, [], 'en'],
] as const)('%s', (_, stored, wanted, expected) => {
  expect(chooseLanguage(stored, wanted)).toBe(expected);
});
