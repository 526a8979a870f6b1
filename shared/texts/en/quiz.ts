/** Around the review questions. */
export default {
  title: { review: 'What have you understood?', before: 'Before you begin', after: 'After the class' },
  lead: {
    review: 'Your first answer counts for the class, without your name. It is no part of the score.',
    before:
      'Answer as you think it is. The answers come later: at the end you will be asked about the same things again.',
    after: 'The same things as before, asked in another way.',
  },
  place: 'Question {{n}} of {{of}}',
  right: 'Right.',
  wrong: 'Not so: “{{right}}”',
  belief: 'What many believe: {{belief}}.',
  kept: 'Your answer is kept.',
  next: 'Next question',
  done: 'Done',
  result: '{{right}} of {{of}} right.',
  noted: 'All {{of}} answered. You will hear about them after the class.',
  none: 'There are no questions about this lesson.',
  close: 'Close',
} as const;
