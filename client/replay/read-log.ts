import { type Entry, LOG_FORMAT, type LogHeader } from '#shared/game/log.ts';

/** Where a log can be read no further, and why. Lines are counted from 1, as editors do. */
export interface Damage {
  readonly line: number;
  readonly reason: 'empty' | 'not-json' | 'no-header' | 'other-format' | 'bad-entry' | 'does-not-fit';
}

export interface ReadLog {
  readonly header: LogHeader | null;
  /** The entries before the damage. */
  readonly entries: readonly Entry[];
  readonly damage: Damage | null;
}

const ENTRY_TYPES: readonly Entry['type'][] = ['move', 'refused', 'hold', 'intervention', 'clock'];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Only the outside: whether an entry makes sense, the fold finds out by its hash. */
const isEntry = (value: unknown): value is Entry =>
  isObject(value) &&
  typeof value.t === 'number' &&
  typeof value.before === 'string' &&
  ENTRY_TYPES.some((type) => type === value.type);

const isHeader = (value: unknown): value is LogHeader =>
  isObject(value) && value.type === 'header' && isObject(value.lesson) && isObject(value.iss);

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Reads a log (JSON lines) as far as it can be read. */
export function readLog(text: string): ReadLog {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const [first, ...rest] = lines;
  const broken = (line: number, reason: Damage['reason']): ReadLog => ({
    header: null,
    entries: [],
    damage: { line, reason },
  });
  if (first === undefined) return broken(1, 'empty');
  const header = parse(first);
  if (header === undefined) return broken(1, 'not-json');
  if (!isHeader(header)) return broken(1, 'no-header');
  if (header.format !== LOG_FORMAT) return broken(1, 'other-format');

  const entries: Entry[] = [];
  for (const [at, line] of rest.entries()) {
    const entry = parse(line);
    if (!isEntry(entry)) {
      const reason = entry === undefined ? 'not-json' : 'bad-entry';
      return { header, entries, damage: { line: at + 2, reason } };
    }
    entries.push(entry);
  }
  return { header, entries, damage: null };
}
