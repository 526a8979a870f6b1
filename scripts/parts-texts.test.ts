import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadedWith, targetOf } from './static-imports.ts';

/** They are there before the first picture. */
const ALWAYS = ['play', 'findings', 'praises', 'ladder'];

const quoted = (source: string): string[] =>
  [...source.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');

/** The namespaces whose texts a source asks for, but for those of a lesson, for which nobody waits. */
const askedFor = (source: string): string[] =>
  [...source.matchAll(/useTranslation\(\s*(\[[^\]]*\]|'[^']+')/g)].flatMap((match) => quoted(match[1] ?? ''));

const textsOf = (file: string): string[] => {
  const asked = [...loadedWith(file)].flatMap((one) => askedFor(readFileSync(one, 'utf8')));
  return [...new Set(asked)].filter((one) => !ALWAYS.includes(one)).sort();
};

interface Part {
  readonly of: string;
  readonly file: string;
  readonly fetched: readonly string[];
}

/** What a source fetches when it is wanted, each with the texts that come with it. */
function partsOf(file: string, source: string): Part[] {
  const fetching = /(?:withTexts\(\s*(\[[^\]]*\]),\s*\(\) =>\s*)?(?<!typeof )import\('([^']+\.tsx)'\)/g;
  return [...source.matchAll(fetching)].map((match) => ({
    of: file,
    file: targetOf(file, match[2] ?? ''),
    fetched: quoted(match[1] ?? ''),
  }));
}

const sources = globSync('client/**/*.{ts,tsx}').filter((file) => !/\.test\.tsx?$/.test(file));
const parts = sources.flatMap((file) => partsOf(file, readFileSync(file, 'utf8')));

test('what a student loads first asks for no texts that have yet to come', () => {
  expect(textsOf('client/main.tsx')).toEqual([]);
});

test.each(parts)('$file comes to $of with all texts that it asks for, and no others', ({ file, fetched }) => {
  expect(fetched).toEqual(textsOf(file));
});

test('parts and their texts are told from other code', () => {
  const source = `
const Page = lazy(
  withTexts(
    ['teach', 'titles'],
    () => import('./page.tsx'),
  ),
);
const Plain = lazy(() => import('../plain.tsx'));
type Only = typeof import('./typed.tsx');
const data = await import('./data.ts');
const { t } = useTranslation(['quiz', 'play']);
const { t: other } = useTranslation('hand', { keyPrefix: 'acts' });
const own = useTranslation(\`lessons/\${id}\`);`;
  expect(partsOf('client/a/b.tsx', source)).toEqual([
    { of: 'client/a/b.tsx', file: 'client/a/page.tsx', fetched: ['teach', 'titles'] },
    { of: 'client/a/b.tsx', file: 'client/plain.tsx', fetched: [] },
  ]);
  expect(askedFor(source)).toEqual(['quiz', 'play', 'hand']);
});
