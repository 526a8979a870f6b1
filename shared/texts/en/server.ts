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
  replayUsage:
    'Usage: npm run -s replay -- LOG [--letters] [--blank {{blanks}}], where LOG is a file, or - for what is piped in',
  logUnreadable: 'The log {{file}} cannot be opened: {{problem}}',
  logFolded:
    '{{lesson}}, engine {{engine}}: {{entries}} entries folded, every hash is right; {{s}} s of match time',
  logScore: 'outcome: {{outcome}}, score {{score}}',
  logDamaged: 'The log is damaged in line {{line}}. What comes before it is shown.',
  logEmpty: 'It is empty. Export the log again.',
  logLineTooLong: 'The line is longer than any that Ackademy writes. Export the log again.',
  logTooMany: 'It has more entries than a log can have. Export the log again.',
  logNotJson: 'The line is no JSON: it was cut off or changed. Export the log again.',
  logNoHeader: 'A log begins with a header, and this file does not. Is it a log of Ackademy?',
  logNewerFormat: 'A later version of Ackademy wrote it. Read it with that version.',
  logUnplayable: 'No match can be opened with this header. Export the log again.',
  logChanged: 'The line is not as it was written: its checksum differs. Export the log again.',
  logMissing: 'Lines that stood before this one are missing. Export the log again.',
  logRepeated: 'The line stood there before: lines were doubled or swapped. Export the log again.',
  logBadEntry: 'The line is not an entry of a match. Export the log again.',
  logDoesNotFit:
    'The entry does not fit the position before it. Export the log again, and report it if that does not help.',
  logOlderRules:
    'An older engine wrote this log, and from here on the present rules play otherwise. Read it with that version.',
  logNewerRules:
    'A later engine wrote this log, and from here on its rules play otherwise. Read it with that version.',
  logWrongEnd: 'The last position is not the one that the end names. Export the log again.',
  logAfterEnd: 'There is more after the end. Take away what follows the line before.',
  logNoEnd: 'The log breaks off: its end is missing. Export the log again.',
  databaseDamaged:
    'The database was damaged ({{problem}}). It is kept, untouched, as {{file}}, and a new, empty one has been begun.\nTo go back to a backup: stop the server, then npm run -s restore -- BACKUP. To save what can be read: npm run -s salvage',
  databaseCopied: 'The database has been brought forward for this version. A copy from before is {{file}}',
  databaseNewer:
    'The database in {{dir}} was written by a later version of Ackademy. Start that version, or restore the copy that it made before it changed the database.',
  backupFailed: '{{file}} cannot be written: {{problem}}',
  restoreUsage: 'Usage: npm run -s restore -- BACKUP (the server must be stopped)',
  restoreFailed: '{{file}} cannot be restored: {{problem}}',
  restored: 'Restored from {{file}}.',
  restoredBefore: 'Restored from {{file}}. The database from before is {{before}}.',
  salvaged:
    'From {{file}}: {{classes}} classes, {{members}} students, {{matches}} matches with {{entries}} moves and other events. They are in {{folder}}',
  salvagedAll: 'Every row could be read.',
  salvageLost: 'These rows could not be read: {{lost}}',
  salvageNothing: 'Nothing can be read of {{file}}. Restore a backup: npm run -s restore -- BACKUP',
  lessonUnknown: 'There is no lesson {{lesson}}. There are: {{lessons}}',
  botUnknown: 'There is no bot {{bot}}. There are: {{bots}}',
  seedWrong: 'The seed must be a whole number from 0 on, not {{seed}}.',
  rateWrong: 'The rate must be a number from 0 to 1, not {{rate}}.',
  settingWrong: '{{name}} is set to "{{value}}", which cannot be used.',
  curePort: 'Set it to a whole number from 0 to 65535, such as PORT=8080.',
  cureHost: 'Set it to an address of this machine, or leave it out to use all of them.',
  cureDataDir: 'Set it to a folder, such as DATA_DIR=./data.',
  curePublicUrl:
    'Set it to the whole address that people type in, such as PUBLIC_URL=https://ackademy.example.org.',
  cureMetricsToken: 'Set it to at least 16 characters without spaces, or leave it out.',
  cureLogLevel: 'Set it to fatal, error, warn, info, debug, trace or silent.',
  curePaceLink: 'Set it to a number from 0 to 10, or leave it out.',
  curePaceMs: 'Set it to milliseconds, from 0 to 600000, or leave it out.',
} as const;
