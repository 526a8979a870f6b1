import * as z from 'zod';
import {
  ASSISTANCE,
  DEFAULT_SETTINGS,
  type MatchSettings,
  PACES,
  STRETCH_LEAST,
  STRETCH_MOST,
} from '../game/settings.ts';

/** What every match of a class is played under; what is left out is as usual. */
export const settingsSchema = z
  .strictObject({
    pace: z
      .enum(PACES)
      .default(DEFAULT_SETTINGS.pace)
      .describe('Whether match time waits for the players, or follows the wall clock.'),
    stretch: z
      .number()
      .min(STRETCH_LEAST)
      .max(STRETCH_MOST)
      .default(DEFAULT_SETTINGS.stretch)
      .describe('In the live pace: ms of wall time to 1 ms of match time.'),
    consequences: z
      .boolean()
      .default(DEFAULT_SETTINGS.consequences)
      .describe('Whether a wrong segment goes out all the same, for the partner to answer.'),
    assistance: z.enum(ASSISTANCE).default(DEFAULT_SETTINGS.assistance).describe('How much is told.'),
  })
  .readonly()
  .meta({ title: 'MatchSettings' }) satisfies z.ZodType<MatchSettings>;
