import { type Entry, LOG_FORMAT, type LogHeader } from '../log.ts';
import { type DamageReason, ENTRIES_MOST, LINE_MOST, type LogEnd, NO_SUM, sumOf } from './format.ts';
import { upgradedEntry, upgradedHeader } from './upgrade.ts';

/** How far a file has been read. */
export interface Reading {
  /** Lines read, all of them good. */
  readonly lines: number;
  /** The format in which the file is written; 0 before its header. */
  readonly format: number;
  /** The checksum of the last line. */
  readonly sum: string;
  readonly ended: boolean;
}

export const NOTHING_READ: Reading = { lines: 0, format: 0, sum: NO_SUM, ended: false };

export type ReadLine =
  | { readonly ok: true; readonly reading: Reading; readonly line: LogHeader | Entry | LogEnd }
  | { readonly ok: false; readonly reason: DamageReason };

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ENTRY_TYPES: Readonly<Record<Entry['type'], true>> = {
  move: true,
  refused: true,
  hint: true,
  intervention: true,
  free: true,
  hold: true,
  pace: true,
  clock: true,
};

/** Only the outside: whether an entry makes sense, the fold finds out by its hash. */
const isEntry = (value: Fields): value is Fields & Entry =>
  typeof value.t === 'number' &&
  typeof value.before === 'string' &&
  Object.hasOwn(ENTRY_TYPES, String(value.type));

const isEnd = (value: Fields): value is Fields & LogEnd =>
  value.type === 'end' && typeof value.t === 'number' && typeof value.position === 'string';

const wrong = (reason: DamageReason): ReadLine => ({ ok: false, reason });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the next line of a file, of whatever format this version can read. */
export function readLine(reading: Reading, text: string): ReadLine {
  if (reading.ended) return wrong('after-end');
  if (text.length > LINE_MOST) return wrong('line-too-long');
  if (reading.lines > ENTRIES_MOST) return wrong('too-many');
  const line = parse(text);
  if (line === undefined) return wrong('not-json');
  if (!isObject(line)) return wrong(reading.lines === 0 ? 'no-header' : 'bad-entry');
  return reading.lines === 0 ? readHeader(line) : readNext(reading, line);
}

function readHeader(line: Fields): ReadLine {
  const { sum, ...header } = line;
  const { format } = header;
  if (header.type !== 'header' || typeof format !== 'number' || format < 1) return wrong('no-header');
  if (format > LOG_FORMAT) return wrong('newer-format');
  if (format > 1 && sum !== sumOf(header, NO_SUM)) return wrong('changed');
  const upgraded = upgradedHeader(header);
  if (upgraded === null) return wrong('unplayable');
  const reading = { lines: 1, format, sum: typeof sum === 'string' ? sum : NO_SUM, ended: false };
  return { ok: true, reading, line: upgraded };
}

function readNext(reading: Reading, line: Fields): ReadLine {
  const { n, sum, ...rest } = line;
  const reason = reading.format > 1 ? misplaced(reading, line) : null;
  if (reason !== null) return wrong(reason);
  const next = { ...reading, lines: reading.lines + 1, sum: typeof sum === 'string' ? sum : NO_SUM };
  if (reading.format > 1 && isEnd(rest)) return { ok: true, reading: { ...next, ended: true }, line: rest };
  const entry = upgradedEntry(rest, reading.format);
  return isEntry(entry) ? { ok: true, reading: next, line: entry } : wrong('bad-entry');
}

/** Whether a line is the one that was written after the last one: by its number, and by its sum. */
function misplaced(reading: Reading, line: Fields): DamageReason | null {
  const { sum, ...content } = line;
  if (sum === sumOf(content, reading.sum)) return null;
  const { n } = content;
  if (typeof n !== 'number' || n === reading.lines) return 'changed';
  return n > reading.lines ? 'missing' : 'repeated';
}
