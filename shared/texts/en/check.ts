/** The connection check, read on a phone by somebody who cannot play. */
export default {
  title: 'Does this device get through?',
  running: 'Checking …',
  allGood: 'Everything gets through. You can join your class.',
  goodEnough: 'You can join your class. One thing is missing, and it is not needed for playing.',
  blocked: 'This device does not get through yet.',
  join: 'Join a class',
  again: 'Check again',
  results: {
    page: 'The page',
    storage: 'Memory of the browser',
    request: 'Questions to the server',
    socket: 'The live connection',
  },
  line: '{{name}}: {{verdict}}',
  verdict: { ok: 'gets through', failed: 'does not get through', waiting: 'checking …' },
  storageVerdict: { ok: 'works', failed: 'is switched off' },
  said: {
    page: 'It has been loaded, or you could not read this.',
    storage: 'Your seat is kept when you reload.',
    request: 'The server answers.',
    socket: 'The server answers within {{ms}} ms.',
    waiting: 'This takes a few seconds at the most.',
  },
  cure: {
    storage:
      'You can play. If you reload, you may have to join again: leave private browsing, or allow this site to store data.',
    request:
      'The server does not answer any more. Stay in the Wi-Fi of your class, switch mobile data and VPN off, and check again. If it stays so, tell your teacher: perhaps the server has stopped.',
    socket:
      'Something between this device and the server holds live connections (WebSockets) back. Switch VPN, data saver and ad blockers off for this page, or try another browser. If it stays so, tell your teacher: the network filters them; a hotspot of a phone or laptop helps.',
    oldPage: 'This page is older than the server. Reload it, then check again.',
  },
  reload: 'Reload',
} as const;
