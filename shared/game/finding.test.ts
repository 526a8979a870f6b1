import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingText, findingTexts, praiseTexts } from '#shared/texts/checked.ts';
import en from '#shared/texts/en/findings.ts';
import enPraises from '#shared/texts/en/praises.ts';
import zh from '#shared/texts/zh/findings.ts';
import { FINDINGS, type FindingCode } from './finding.ts';
import type { CatalogueEntry } from './findings/entry.ts';
import { TAUGHT_SO } from './taught-so.ts';
import { allExamples } from './wrong-moves/examples.ts';

const CODES = Object.keys(FINDINGS) as FindingCode[];
const entryOf = (code: FindingCode): CatalogueEntry => FINDINGS[code];

describe('the catalogue', () => {
  test('every rule that it names is in rules.md', () => {
    const rules = readFileSync(new URL('../tcp/rules.md', import.meta.url), 'utf8');
    expect(CODES.filter((code) => !rules.includes(`- **${entryOf(code).rule}**`))).toEqual([]);
  });

  test('every finding has an example with all of its values', () => {
    const examples = allExamples();
    expect(CODES.filter((code) => !examples.has(code))).toEqual([]);
    for (const [code, { finding }] of examples) {
      const { tells, reveals } = entryOf(code);
      expect(Object.keys(finding.values).sort()).toEqual(Object.keys({ ...tells, ...reveals }).sort());
      expect(Object.values(finding.values)).not.toContain(undefined);
    }
  });

  test('every simplification that can show in a move is behind a finding', () => {
    const taught = new Set(CODES.map((code) => entryOf(code).taught));
    expect(TAUGHT_SO.filter((what) => !taught.has(what))).toEqual([]);
  });
});

describe('the texts', () => {
  const sentences = (text: string) => text.match(/[.。?？](?=\s|$|[^\d])/g)?.length ?? 0;

  test.each([
    ['en', en],
    ['zh', zh],
  ])('%s: at most two sentences; no exclamation marks', (_, texts) => {
    for (const code of CODES) {
      const { said } = texts[code];
      const whole = findingText(texts[code]);
      expect(sentences(said), said).toBeLessThanOrEqual(2);
      expect(sentences(whole), whole).toBeLessThanOrEqual(2);
      expect(whole).not.toMatch(/[!！]/);
      expect(said).toMatch(/[.。]$/);
      expect(whole).toMatch(/[.。]$/);
    }
  });

  test('without values a text ends before the number', () => {
    expect(findingText(en['ack-is-last-byte'], false)).toBe(
      'You acknowledged the last byte you have, {{given}}. The ack names the next one you expect.',
    );
    expect(findingText(en['ack-is-last-byte'])).toBe(
      'You acknowledged the last byte you have, {{given}}. The ack names the next one you expect: bytes up to {{given}} are here, so ack={{expected}}.',
    );
    expect(findingText(zh['fin-not-counted-in-ack'])).toBe(
      '你把 FIN 只当成了一个标志位。FIN 和一个字节一样占用一个序号：对方 FIN 的 seq={{given}}，所以期望的下一个序号是 {{expected}}。',
    );
  });

  test('what would be false does not compile', () => {
    const { 'ack-empty': _, ...lacking } = en;
    // @ts-expect-error a finding without a text
    findingTexts(lacking);
    // @ts-expect-error a text for no finding
    findingTexts({ ...en, 'ack-too-blue': { said: '' } });
    // @ts-expect-error a variable that the finding does not have
    findingTexts({ ...en, 'ack-empty': { said: '{{given}}', shown: '{{expected}}' } });
    // @ts-expect-error a value that is given away before its time
    findingTexts({ ...en, 'ack-empty': { said: '{{expected}}' } });
    // @ts-expect-error a value that is left unsaid
    findingTexts({ ...en, 'ack-empty': { said: 'You left it empty.' } });
    // @ts-expect-error a variable that the praise does not have
    praiseTexts({ ...enPraises, listening: '{{seq}}' });
    // @ts-expect-error a value that the praise leaves unsaid
    praiseTexts({ ...enPraises, retransmitted: 'Right.' });
    expect(findingTexts(en)).toBe(en);
  });
});
