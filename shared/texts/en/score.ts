/** What `npm run -s score` prints. */
export default {
  usage: 'Usage: npm run -s score -- LOG, where LOG is a file, or - for what is piped in',
  unreadable: 'The log {{file}} cannot be opened: {{problem}}',
  damaged:
    'The log is damaged in line {{line}}: npm run -s replay -- LOG says how. The score is that of what comes before.',
  total: '{{total}} of 100, rubric {{rubric}}',
  seat: '{{seat}}: {{accounts}}',
  accuracy: '{{points}} of {{of}} for segments',
  state: '{{points}} of {{of}} for states',
  economy: '{{points}} of {{of}} for economy',
  pace: '{{points}} of {{of}} for pace',
  segments: 'segments sent: {{sent}}; a careful pair needs {{least}} on this network',
  client: 'client',
  server: 'server',
  deduction: 'entry {{entry}}, {{seat}}: −{{points}}. {{why}}',
  hint: 'A hint was taken.',
  late: 'The answer came later than the partner’s timer leaves time for.',
  'goal-missed': 'The goal was missed: what was never done earns nothing.',
} as const;
