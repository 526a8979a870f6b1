import { useTranslation } from 'react-i18next';
import type { Hint } from '#shared/game/hint.ts';

/** A hint in words. */
export const useHintText = () => {
  const { t } = useTranslation('hints');
  return (hint: Hint): string => {
    switch (hint.step) {
      case 'rule':
        return t(`rule.${hint.about}`);
      case 'field':
        return within(hint.segment, t(`field.${hint.field}`));
      case 'value':
        return within(hint.segment, valueText(hint));
    }
  };

  function valueText({ field, value }: Extract<Hint, { step: 'value' }>): string {
    if (field === 'segments') return t('value.segments', { count: Number(value) });
    return t(`value.${field}`, { value: typeof value === 'object' ? value.join(', ') : value });
  }

  function within(segment: number, text: string): string {
    return segment === 0 ? text : t('inSegment', { n: segment + 1, text });
  }
};
