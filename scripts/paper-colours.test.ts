import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const tokens = (text: string) =>
  new Map([...text.matchAll(/(--[\w-]+): (#[0-9a-f]+);/g)].map(([, name = '', value = '']) => [name, value]));

test('paper has the light colours of the page', () => {
  const light = tokens(css('../client/look/tokens.css').split('@media')[0] ?? '');
  const paper = tokens(css('../client/replay/export/export.css'));
  expect(paper.size).toBeGreaterThan(6);
  for (const [name, value] of paper) expect(light.get(name), name).toBe(value);
});
