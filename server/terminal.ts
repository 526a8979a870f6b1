import en from '#shared/texts/en/server.ts';
import zh from '#shared/texts/zh/server.ts';

export type Key = keyof typeof en;

/** The names in the double braces of a text. */
type Names<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

export type Say = <K extends Key>(
  key: K,
  ...values: Names<(typeof en)[K]> extends never
    ? []
    : [Readonly<Record<Names<(typeof en)[K]>, string | number>>]
) => string;

/** The terminal's own language, as its environment tells it. */
export function sayIn(env: Readonly<Record<string, string | undefined>>): Say {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const texts: Readonly<Record<Key, string>> = locale.toLowerCase().startsWith('zh') ? zh : en;
  return (key, ...values) =>
    Object.entries(values[0] ?? {}).reduce(
      (text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)),
      texts[key],
    );
}
