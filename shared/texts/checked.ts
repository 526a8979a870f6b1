import type { FINDINGS, FindingCode, PRAISES, PraiseCode } from '../game/finding.ts';

/**
 * A finding in words. `said` may always be read: what the player did, and the rule; its sentences end before the
 * numbers that give the answer away. `shown` goes on from there, with those numbers, where the assistance level
 * shows them. Two sentences together at the most.
 */
export interface FindingText {
  readonly said: string;
  readonly shown?: string;
}

/** The whole text, or the part that gives nothing away. */
export const findingText = ({ said, shown }: FindingText, showsValues = true): string => {
  if (!showsValues || shown === undefined) return said;
  // What continues the last sentence takes the place of its full stop.
  return /^[,:;，：；]/.test(shown) ? said.replace(/[.。]$/, '') + shown : said + shown;
};

/** The names of the variables in a text: `a` and `b` in `{{a}} and {{b}}`. */
export type Variables<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Variables<Rest>
  : never;

type Findings = typeof FINDINGS;
type Part<Text, Which extends 'said' | 'shown'> = Text extends { readonly [W in Which]: infer Words }
  ? Variables<Words>
  : never;

/** What is wrong with a text, as a type: `unknown` if nothing is. */
type Fault<Used, Allowed, Wanted> = [Exclude<Used, Allowed>] extends [never]
  ? [Exclude<Wanted, Used>] extends [never]
    ? unknown
    : { readonly 'text does not use': Exclude<Wanted, Used> }
  : { readonly 'text has no such value': Exclude<Used, Allowed> };

type FindingFault<Text, Code extends FindingCode> = Fault<
  Part<Text, 'said'>,
  keyof Findings[Code]['tells'],
  never
> &
  Fault<
    Part<Text, 'said' | 'shown'> | Part<Text, 'said'> | Part<Text, 'shown'>,
    keyof Findings[Code]['tells'] | keyof Findings[Code]['reveals'],
    keyof Findings[Code]['tells'] | keyof Findings[Code]['reveals']
  >;

type NoOthers<Texts, Keys> = { readonly [Other in Exclude<keyof Texts, Keys>]: never };

/**
 * The texts, unchanged. It does not compile where a finding has no text, where a text speaks of a value that its
 * finding does not have (or gives one away too early), and where a value is left unsaid.
 */
export const findingTexts = <const Texts extends Readonly<Record<FindingCode, FindingText>>>(
  texts: Texts & { readonly [Code in FindingCode]: FindingFault<Texts[Code], Code> } & NoOthers<
      Texts,
      FindingCode
    >,
): Texts => texts;

/** The same for the praises, which have one part. */
export const praiseTexts = <const Texts extends Readonly<Record<PraiseCode, string>>>(
  texts: Texts & {
    readonly [Code in PraiseCode]: Fault<
      Variables<Texts[Code]>,
      keyof (typeof PRAISES)[Code],
      keyof (typeof PRAISES)[Code]
    >;
  } & NoOthers<Texts, PraiseCode>,
): Texts => texts;
