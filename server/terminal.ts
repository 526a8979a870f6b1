import en from '#shared/texts/en/server.ts';
import zh from '#shared/texts/zh/server.ts';

export type Key = keyof typeof en;

/** The names in the double braces of a text. */
type Names<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

type Values<Text extends string> =
  Names<Text> extends never ? [] : [Readonly<Record<Names<Text>, string | number>>];

export type SayOf<Texts extends Readonly<Record<string, string>>> = <K extends keyof Texts>(
  key: K,
  ...values: Values<Texts[K]>
) => string;
export type Say = SayOf<typeof en>;

type Env = Readonly<Record<string, string | undefined>>;

/** The terminal's own language, as its environment tells it. */
export const sayIn = (env: Env): Say => speaker<typeof en>(env, { en, zh });

/** The same for texts of another file. */
export function speaker<Texts extends Readonly<Record<string, string>>>(
  env: Env,
  texts: { readonly en: Texts; readonly zh: Readonly<Record<keyof Texts, string>> },
): SayOf<Texts> {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const spoken = locale.toLowerCase().startsWith('zh') ? texts.zh : texts.en;
  return (key, ...values) =>
    Object.entries(values[0] ?? {}).reduce(
      (text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)),
      spoken[key] as string,
    );
}
