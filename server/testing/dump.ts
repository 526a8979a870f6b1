import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';

/** A whole database as SQL text that makes it anew. */
export function dumpOf(path: string): string {
  const database = new DatabaseSync(path, { readOnly: true });
  const schema = database
    .prepare("select type, name, sql from sqlite_schema where sql is not null and name not like 'sqlite_%'")
    .all() as { type: string; name: string; sql: string }[];
  const lines = schema
    .filter(({ type }) => type === 'table')
    .flatMap(({ name, sql }) => {
      const rows = database.prepare(`select * from "${name}"`).all();
      return [
        `${sql};`,
        ...rows.map((row) => `insert into "${name}" values (${Object.values(row).map(literal).join(', ')});`),
      ];
    });
  const indices = schema.filter(({ type }) => type === 'index').map(({ sql }) => `${sql};`);
  database.close();
  return `${[...lines, ...indices].join('\n')}\n`;
}

/** Makes the database that a dump is of. `path` must not exist. */
export function loadDump(sql: string, path: string): void {
  const database = new DatabaseSync(path);
  database.exec(`begin;\n${sql}\ncommit;`);
  database.close();
}

function literal(value: SQLOutputValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return `x'${Buffer.from(value).toString('hex')}'`;
}
