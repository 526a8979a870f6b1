import { useTranslation } from 'react-i18next';
import type lesson from '#shared/texts/en/lessons/three-way-handshake.ts';

/** What the students read of a lesson; every lesson has the same keys, which a test of the catalogue sees to. */
type LessonTexts = Readonly<Record<keyof typeof lesson, string>>;
type Loose = (key: keyof LessonTexts, values: { readonly defaultValue: string }) => string;

/**
 * The texts of one lesson. They come in a chunk of their own: until it is there they are empty, and the page does not
 * wait for them. `lost` explains an end that the lesson declares lost. A lesson of a later server has no words here and is called by its id.
 */
export const useLessonTexts = (id: string): LessonTexts & { readonly lost: (end: string) => string } => {
  const { t, ready } = useTranslation(`lessons/${id}` as 'play', { useSuspense: false });
  const say = t as unknown as Loose;
  return {
    studentTitle: say('studentTitle', { defaultValue: ready ? id : '' }),
    briefing: say('briefing', { defaultValue: '' }),
    debriefing: say('debriefing', { defaultValue: '' }),
    lost: (end) => t(`lost-${end}` as 'app', { defaultValue: '' }),
  };
};
