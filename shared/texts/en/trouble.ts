/** What is said while something is wrong with the server itself: to students, to teachers, to those who want to join. */
export default {
  student: {
    'storage-fails':
      'The server cannot save anything at the moment. What you send waits here and goes out by itself as soon as it can; nothing is lost.',
    'storage-slow': 'The server is slow to save. What you sent counts as soon as its answer is here.',
  },
  teacher: {
    'storage-fails':
      'The server cannot save: its disk is full, or cannot be written. Moves wait, nothing is lost, and play goes on by itself when there is room again. On the computer where Ackademy runs, npm run -s doctor says what is wrong.',
    'storage-slow': 'The disk of the server is slow to save. Moves are answered late; nothing is lost.',
    overloaded:
      'The server has more to do than it can do in time. Whoever wants to join waits, so that those who play do not have to.',
  },
  errors: {
    'not-stored':
      'The server cannot save anything at the moment. Your teacher is told; try again in a moment.',
    busy: 'The server has its hands full with those who are playing. Try again in a few seconds.',
  },
} as const;
