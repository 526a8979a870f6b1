export default {
  title: 'Side by side',
  lead: 'Your match, and another one that two bots have played without a mistake, with your numbers.',
  close: 'Close',
  which: 'Beside it:',
  side: 'Which of the two is shown',
  yours: 'Your match',
  way: {
    drop: 'What does not fit is dropped',
    refuse: 'What does not fit is refused by RST',
    'fewer retries': 'Fewer SYN,ACK retries',
    cookies: 'SYN cookies',
    wait: 'TIME-WAIT is waited for',
    'the server closes first': 'The server closes first',
    'one connection for all requests': 'One connection for all requests',
    'a shorter MSL': 'A shorter MSL',
    'nothing is called': 'Nothing is done about it',
  },
  ended: {
    goal: 'It ends with its goal reached.',
    lost: 'It ends lost.',
    missed: 'It ends without its goal.',
  },
} as const;
