import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import { draft } from './wrong-moves/draft.ts';
import { viewAt } from './wrong-moves/places.ts';
import type { Row, Table } from './wrong-moves/table.ts';
import { TABLES } from './wrong-moves/tables.ts';
import { handlingAll } from './wrong-moves/view-of.ts';

function said(table: Table, [segments, becomes]: Row): readonly string[] {
  const view = viewAt(table);
  const drafts = segments === null ? [] : segments.split(' + ').map(draft);
  const verdict = judge(view, handlingAll(view, drafts, becomes));
  return verdict.type === 'legal' ? [] : verdict.findings.map((f) => f.code);
}

describe.each(TABLES)('$title', (table) => {
  test.each(table.rows.map((row) => ({ row })))('$row.0, $row.1: $row.2', ({ row }) => {
    const [, , ...findings] = row;
    expect(said(table, row)).toEqual(findings);
  });
});

test('the tables hold at least 300 wrong moves, no row twice', () => {
  const rows = TABLES.flatMap((t) =>
    t.rows.map(([s, b]) => `${t.place ?? ''} ${t.past} ${t.waiting} ${s} ${b}`),
  );
  expect(new Set(rows).size).toBe(rows.length);
  const wrong = TABLES.flatMap((t) => t.rows.filter((row) => row.length > 2));
  expect(wrong.length).toBeGreaterThanOrEqual(300);
});
