/** What `npm run -s doctor` says of an installation: what is well, what may get in the way, what is wrong and its cure. */
export default {
  good: 'ok   ',
  doubt: 'look ',
  wrong: 'WRONG',
  allWell: 'Nothing is wrong.',
  oneWrong: 'One thing is wrong.',
  someWrong: '{{count}} things are wrong.',
  node: 'Node {{version}}',
  nodeOld: 'Node {{version}} is too old: {{needed}} or later is needed. npm start brings its own.',
  settings: 'All settings can be used.',
  pages: 'The pages are built.',
  pagesMissing: 'The pages are not built yet. npm start builds them.',
  folder: 'The folder {{dir}} can be written.',
  folderNew: 'The folder {{dir}} is not there yet. The server makes it.',
  folderUnwritable:
    'The folder {{dir}} cannot be written: {{problem}}. Give it to the account that runs the server, or choose another with DATA_DIR.',
  readable:
    'Other accounts of this computer can read {{file}}, which holds nicknames and the key of the teacher’s session. chmod 600 {{file}}',
  unreadableToOthers: 'Only the account that runs the server can read the database.',
  room: '{{free}} are free on the disk.',
  roomLittle:
    'Only {{free}} are free on the disk. Make room before a class: without it nobody’s move can be saved.',
  roomNone: 'The disk is full ({{free}} free): nothing can be saved. Make room; play goes on by itself then.',
  disk: 'The disk takes {{ms}} ms to be sure of what it has written.',
  diskSlow:
    'The disk takes {{ms}} ms to be sure of what it has written. Each move waits for that: a disk in this computer is better than one in the network or a memory card.',
  databaseNone: 'There is no database yet. The server makes it.',
  database: 'The database is whole ({{size}}).',
  databaseDamaged:
    'The database is damaged ({{problem}}). At its next start the server sets it aside. npm run -s restore -- BACKUP goes back to a backup, npm run -s salvage saves what can be read.',
  databaseLater:
    'The database was written by a later version of Ackademy ({{migration}}). Start that version.',
  databaseOlder:
    'The database is of an older version. The server brings it forward at its start, and makes a copy before.',
  asideFiles:
    'Databases that were set aside lie in the folder: {{files}}. Delete them when you need them no more.',
  backupNone: 'There is no backup in {{dir}}. npm run -s backup makes one, also while the server runs.',
  backupOld: 'The newest backup is {{days}} days old. npm run -s backup makes another one.',
  backup: 'The newest backup is of {{when}}.',
  running: 'The server is running, and ready.',
  runningNotReady: 'The server is running, but not ready: it answers {{answer}}. Its log says why.',
  runningElsewhere:
    'A server uses this folder, and nobody answers at port {{port}}. Was it started with another PORT? Then run the doctor with the same.',
  portFree: 'Port {{port}} is free.',
  portBusy: 'Port {{port}} is used by another program. Choose another one: PORT=8081 npm start',
  portForbidden: 'Port {{port}} may not be used by this account. Choose one above 1024.',
  hostUnknown: 'HOST is {{host}}, which is no address of this computer. Leave it out to use all of them.',
  address: 'Students go to {{address}}',
  addressAnswers: '{{address}} answers.',
  addressSilent:
    '{{address}} does not answer from here ({{problem}}). Look at the firewall, at the proxy, or at the name.',
  addressNone:
    'This computer has no address in a local network: only it can reach the server. Connect it, or set PUBLIC_URL.',
  clock: 'The clock says {{now}}.',
  clockBehind:
    'The clock says {{now}}, and the newest class was opened at {{newest}}: the clock goes wrong. Set it, or let the network set it.',
} as const;
