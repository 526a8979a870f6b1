/** What is proved of a lesson, each in a sentence that a report can print. */
export const PROPERTIES = {
  winnable: 'From the start the two players can reach the goal, whatever befalls their segments.',
  'a-way-on':
    'From every position the goal or a declared lost end can still be reached; after a wasteful move, an end at least.',
  'never-stuck': 'Nobody is without a move where nothing else can happen.',
  'never-throws': 'The engine has an answer to every legal move and to everything that arrives.',
  'own-octets':
    'An application is given the octets that were sent to it in this incarnation, in order, and no others.',
  'numbers-agree':
    'When nothing is under way and nothing is unacknowledged, each host expects the number that the other one sends next.',
  'time-wait': 'TIME-WAIT lasts 2 MSL, unless a RST, an ABORT or a new connection ends it.',
  'own-view': 'A host’s best move depends on nothing but what that host can see.',
} as const satisfies Readonly<Record<string, string>>;

export type Property = keyof typeof PROPERTIES;
