import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const dir = join(import.meta.dirname, '..', 'store', 'sqlite', 'fixtures');

/** Databases of older versions, as SQL text: each is named after the last migration that it has seen. */
export const fixtures = (): readonly string[] =>
  readdirSync(dir)
    .map((file) => file.replace(/\.sql$/, ''))
    .toSorted();

export const fixturePath = (name: string): string => join(dir, `${name}.sql`);
