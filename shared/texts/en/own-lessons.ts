/** A teacher's own lessons: brought as files, explored, chosen for a class. */
export default {
  lead: 'A lesson is a text file (JSON): what the applications call, what the network does, when the goal is reached. Begin with one of the catalogue, change it, and bring it here.',
  sample: 'Begin with',
  download: 'Save as a file',
  bring: 'Bring a file',
  tooLarge: 'This file is larger than {{most}} KiB. A lesson has no need of that.',
  tooMany: 'You have a hundred lessons here. Delete one first.',
  failed: 'The server could not take the file. Try again.',
  misfits: 'This is not a lesson yet:',
  misfit: 'at {{place}}: {{reason}}',
  whole: 'the file',
  ours: {
    'too-many-segments': 'more than 40 segments of mss',
    'too-many': 'more than a class can use: 8 ports, 40 injected segments',
    'no-language': 'in one language at least',
    'no-such-word': 'there is no such text',
  },
  none: 'You have brought none so far.',
  check: {
    waiting: 'waits for its turn to be explored',
    running: 'is being played in every way: {{positions}} positions so far',
    proved:
      'proved: whatever happens to {{k}} segment of a game, whatever {{m}} move wastes, there is a way to the goal ({{positions}} positions)',
    'proved-fates':
      'proved: whatever happens to {{k}} segment of a game, there is a way to the goal ({{positions}} positions)',
    'proved-waste':
      'proved: whatever {{m}} move wastes, there is a way to the goal ({{positions}} positions)',
    unsettled:
      'not settled: after {{positions}} positions nothing wrong was found, and there are more. It can be played.',
    'other-ladder':
      'The ladder in the file is not the one that two good stacks climb: step {{step}} differs. Leave the ladder out, and it is filled in.',
    broken: 'It cannot be played like this. {{why}}',
  },
  why: {
    winnable: 'From the start, the goal cannot be reached for sure.',
    'a-way-on': 'There is a position from which no end can be reached any more.',
    'never-stuck': 'Somebody can be left without any move, while nothing else happens.',
    'never-throws': 'There is a position that the engine has no answer to.',
    'own-octets': 'An application can be given octets of an earlier connection.',
    'numbers-agree': 'The two hosts can be at rest and yet expect different numbers.',
    'time-wait': 'TIME-WAIT can end too early.',
    'own-view': 'The best move of a host depends on what that host cannot see.',
  },
  cancel: 'Give up exploring',
  cancelNamed: 'Give up exploring “{{lesson}}”',
  game: 'Save the shortest game that shows it',
  gameHow: 'The replay page opens it.',
  replay: 'Open the replay page',
  remove: 'Delete',
  removeNamed: 'Delete “{{lesson}}”',
} as const;
