/**
 * How match time passes. `relaxed`: it stands while a seat has something to handle, so nobody is hurried. `live`: it
 * follows the wall clock, and a slow partner looks just like loss.
 */
export const PACES = ['relaxed', 'live'] as const;
export type Pace = (typeof PACES)[number];

/**
 * How much a player is helped. `full`: the TCB is shown, and a finding tells the number that is right. `standard`: a
 * finding names the rule, the number is left to the player. `exam`: a refusal says that it is one, and a number is
 * shown once the player has earned it.
 */
export const ASSISTANCE = ['full', 'standard', 'exam'] as const;
export type Assistance = (typeof ASSISTANCE)[number];

/** What a match is played under, apart from its lesson: it stands in the header of the log. */
export interface MatchSettings {
  readonly pace: Pace;
  /** In the live pace, so many ms of wall time to 1 ms of match time. */
  readonly stretch: number;
  readonly assistance: Assistance;
  /** A wrong segment goes out all the same, and the partner's host has to answer it. */
  readonly consequences: boolean;
}

export const STRETCH_LEAST = 1;
export const STRETCH_MOST = 100;
/** A student who needs more time can be given so many times more. */
export const TIME_FACTOR_MOST = 4;

/**
 * What is played unless somebody says otherwise. Ten times: a retransmission timer of 6 s gives a minute, of which the
 * segment and its answer are under way for 20 s, so 40 s are left to read, think and type; a journey takes about as
 * long as one looks at a ladder before one grows impatient.
 */
export const DEFAULT_SETTINGS: MatchSettings = {
  pace: 'relaxed',
  stretch: 10,
  assistance: 'full',
  consequences: false,
};
