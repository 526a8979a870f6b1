/** What the server and its tools print to the terminal. */
export default {
  addresses: 'Ackademy is open. Students go to:',
  otherAddresses: 'If that does not load, try:',
  noLan: 'No address on a local network was found: only this computer can reach the server.',
  signIn: 'Teacher, sign in here (this link works once):',
  signInAgain: 'For another link: npm run -s sign-in',
  stop: 'Ctrl+C stops the server. Classes go on when it is started again.',
  stopping: 'Stopping. Whoever is playing comes back when the server is started again.',
  portBusy: 'Port {{port}} is in use by another program. Choose another one: PORT=8081 npm start',
  portForbidden: 'Port {{port}} may not be used by this account. Choose one above 1024: PORT=8080 npm start',
  hostUnknown: 'HOST is {{host}}, which is no address of this machine. Leave HOST out to use all of them.',
  dataDirHeld:
    'Another server is using {{dir}}. Stop it first, or give this one its own folder with DATA_DIR.',
  dataDirUnusable:
    'The folder {{dir}} cannot be used: {{problem}}. Set DATA_DIR to a folder that can be written.',
  playUsage: 'Usage: npm run -s play -- LESSON [--seed N] [--client BOT] [--server BOT] [--rate 0…1]',
  lessonUnknown: 'There is no lesson {{lesson}}. There are: {{lessons}}',
  botUnknown: 'There is no bot {{bot}}. There are: {{bots}}',
  seedWrong: 'The seed must be a whole number from 0 on, not {{seed}}.',
  rateWrong: 'The rate must be a number from 0 to 1, not {{rate}}.',
  settingWrong: '{{name}} is set to "{{value}}", which cannot be used: {{problem}}',
} as const;
