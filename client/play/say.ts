import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FindingCode, PraiseCode } from '#shared/game/finding.ts';
import type { Call } from '#shared/game/lesson.ts';
import { findingText } from '#shared/texts/checked.ts';
import { useNotation } from '../notation/use-notation.ts';

type Values = Readonly<Record<string, string | number>>;
/** Codes come from the server with their values: which code has which values is tested where the texts are. */
type Loose = (key: string, values?: Values) => string;

/** The words for what the server says in codes. A code of a later server has no words here, and is shown bare. */
export const useCodes = () => {
  const { t } = useTranslation(['play', 'findings', 'praises']);
  const { value } = useNotation();
  const say = (key: string, values: Values) =>
    (t as unknown as Loose)(
      key,
      Object.fromEntries(Object.entries(values).map(([name, one]) => [name, value(name, one)])),
    );
  const hasAll = (key: string, values: Values) =>
    valuesIn((t as unknown as Loose)(key, { defaultValue: '', skipInterpolation: 'yes' })).every((name) =>
      Object.hasOwn(values, name),
    );
  return {
    /** Without its values it ends before the numbers that give the answer away: not every level tells them. */
    finding: (code: FindingCode, values: Values, showsValues = hasAll(`findings:${code}.shown`, values)) =>
      findingText(
        {
          said: say(`findings:${code}.said`, { ...values, defaultValue: code }),
          shown: say(`findings:${code}.shown`, { ...values, defaultValue: '' }),
        },
        showsValues,
      ),
    praise: (code: PraiseCode, values: Values) => say(`praises:${code}`, values),
  };
};

/** The names in a text that has not been filled in: `a` in `{{a}}`. */
const valuesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);

/** A user call as the RFC writes it, with what its parameter says. */
export const callName = (t: TFunction<'play'>, call: Call): string => {
  switch (call.type) {
    case 'OPEN':
      if (call.passive) return t('calls.openPassive');
      // With Fast Open the text is handed over with the call.
      return call.len ? t('calls.openWithText', { len: call.len }) : t('calls.openActive');
    case 'SEND':
      return t('calls.send', { len: call.len });
    case 'CLOSE':
      return t('calls.close');
    case 'ABORT':
      return t('calls.abort');
  }
};

export const callMeaning = (t: TFunction<'play'>, call: Call): string => {
  switch (call.type) {
    case 'OPEN':
      return call.passive ? t('event.meaning.openPassive') : t('event.meaning.openActive');
    case 'SEND':
      return t('event.meaning.send', { len: call.len });
    case 'CLOSE':
      return t('event.meaning.close');
    case 'ABORT':
      return t('event.meaning.abort');
  }
};

/** Splits a refusal's text: the misconception, and the rule that follows it. */
export const firstSentence = (text: string): readonly [string, string] => {
  const end = /[。！？]|[.!?](?=\s)/.exec(text);
  return end ? [text.slice(0, end.index + 1), text.slice(end.index + 1).trim()] : [text, ''];
};

/** Match time in seconds, with one decimal where it is not whole. */
export const seconds = (ms: number): string => String(Math.round(ms / 100) / 10);
