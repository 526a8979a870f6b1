import { parseArgs } from 'node:util';
import { BLANKS, type Blank } from '#shared/game/ladder-lines.ts';
import type { Say } from '../../server/terminal.ts';

export interface Wanted {
  /** A path, or `-`. */
  readonly file: string;
  readonly letters: boolean;
  readonly blank: readonly Blank[];
}

const OPTIONS = {
  letters: { type: 'boolean', default: false },
  blank: { type: 'string', default: '' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    return null;
  }
}

/** The arguments of the command line, or what is wrong with them. */
export function readArguments(args: readonly string[], say: Say): Wanted | { readonly wrong: string } {
  const parsed = parse(args);
  const [file, ...more] = parsed?.positionals ?? [];
  const named = (parsed?.values.blank ?? '').split(',').filter((name) => name !== '');
  const blank = BLANKS.filter((one) => named.includes(one));
  if (parsed === null || file === undefined || more.length > 0 || blank.length < named.length) {
    return { wrong: say('replayUsage', { blanks: BLANKS.join(',') }) };
  }
  return { file, letters: parsed.values.letters, blank };
}
