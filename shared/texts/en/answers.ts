/** What a class has answered to the review questions, for its teacher. */
export default {
  title: 'What the class has answered',
  lead: 'The first answer of each player, without names. The tests before and after the class ask about the same points in two ways.',
  none: 'Nobody has answered a question yet.',
  again: 'Look again',
  close: 'Close',
  gain: 'Before and after',
  occasion: { before: 'before the class', after: 'after it', review: 'after the lessons' },
  right: '{{when}}: {{right}} of {{of}} right ({{percent}} %)',
  beliefs: 'What was believed',
  times: 'Times',
  belief: 'Belief',
  questions: 'Question by question',
  question: 'Question',
  answers: 'Answers',
} as const;
