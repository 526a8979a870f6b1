import type en from '#shared/texts/en/answers.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

/** 全班复习题的回答，给教师看。 */
export default {
  title: '全班的回答',
  lead: '每人第一次的回答，不记姓名。课前和课后的测验用两种问法问同样的要点。',
  none: '还没有人答题。',
  again: '刷新',
  close: '关闭',
  gain: '课前与课后',
  occasion: { before: '课前', after: '课后', review: '每关之后' },
  right: '{{when}}：{{of}} 次回答中答对 {{right}} 次（{{percent}} %）',
  beliefs: '常见的看法',
  times: '次数',
  belief: '看法',
  questions: '逐题',
  question: '题目',
  answers: '回答',
} as const satisfies SameKeys<typeof en>;
