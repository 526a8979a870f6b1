import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { endAfterEach, TestClass } from './testing/classroom.ts';

endAfterEach();

const docs = join(import.meta.dirname, '..', 'docs');

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
  readonly templating: unknown;
}

/** Names of ours and of the process that stand in a query. */
const namesIn = (text: string): readonly string[] => text.match(/\b(ackademy|process|nodejs)_[a-z_]+/g) ?? [];

async function existing(): Promise<ReadonlySet<string>> {
  const room = await TestClass.open();
  await room.join('Lin');
  const { payload } = await room.server.app.inject('/metrics');
  const types = [...payload.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  return new Set(
    types.flatMap(([, name = '', type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  );
}

test('the dashboard for Grafana uses metrics that exist, and all of ours', async () => {
  const text = readFileSync(join(docs, 'operating', 'grafana-dashboard.json'), 'utf8');
  const { panels, templating } = JSON.parse(text) as Dashboard;
  const used = new Set(
    [...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)), JSON.stringify(templating)].flatMap(
      namesIn,
    ),
  );
  const there = await existing();
  expect([...used].filter((name) => !there.has(name))).toEqual([]);
  const ours = [...there].filter((name) => name.startsWith('ackademy_') && !name.endsWith('_sum'));
  expect(ours.filter((name) => !used.has(name))).toEqual([]);
  expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
});

test('docs/operating.md names metrics that exist', async () => {
  const text = readFileSync(join(docs, 'operating.md'), 'utf8');
  const there = await existing();
  const named = new Set(namesIn(text));
  expect(named.size).toBeGreaterThan(5);
  expect([...named].filter((name) => ![...there].some((one) => one.startsWith(name)))).toEqual([]);
});
