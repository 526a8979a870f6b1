/** What `npm run -s score` prints. */
export default {
  usage: 'Usage: npm run -s score -- LOG, where LOG is a file, or - for what is piped in',
  unreadable: 'The log {{file}} cannot be opened: {{problem}}',
  damaged:
    'The log is damaged in line {{line}}: npm run -s replay -- LOG says how. The score is that of what comes before.',
  total: '{{total}} of 100, rubric {{rubric}}',
  clientHost: 'client: {{accuracy}} of {{ofAccuracy}} for segments, {{state}} of {{ofState}} for states',
  serverHost: 'server: {{accuracy}} of {{ofAccuracy}} for segments, {{state}} of {{ofState}} for states',
  client: 'client',
  server: 'server',
  deduction: 'entry {{entry}}, {{seat}}: −{{points}}. {{why}}',
  hint: 'A hint was taken.',
  'goal-missed': 'The goal was missed: what was never done earns nothing.',
} as const;
