/** Practice: alone with the bot, without a class. */
export default {
  title: 'Practise alone',
  lead: 'You play one end, a bot the other. Nobody sees it, and you may take moves back.',
  role: 'You play',
  client: 'the client',
  server: 'the server',
  choose: 'Choose a lesson',
  takeBack: 'Take back',
  takenBack_one: '{{count}} move taken back',
  takenBack_other: '{{count}} moves taken back',
  other: 'Another lesson',
  class: 'Join a class',
  next: 'Next: {{title}}',
  because: 'It shows what cost you points here: “{{belief}}”.',
  again: 'Once more, with other numbers',
  swapped: 'Once more, as {{role}}',
  scored: 'The score counts the moves that stand; {{count}} were taken back.',
} as const;
