import type en from '#shared/texts/en/quiz.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

/** 复习题前后的话。 */
export default {
  title: { review: '你理解了多少？', before: '开始之前', after: '课后' },
  lead: {
    review: '每题以第一次回答计入全班统计，不记姓名，也不计分。',
    before: '怎么想就怎么答。答案以后再说：结束时会就同样的要点再问一次。',
    after: '和课前同样的要点，换个问法。',
  },
  place: '第 {{n}} 题，共 {{of}} 题',
  right: '正确。',
  wrong: '不是这样：“{{right}}”',
  belief: '许多人也这样想：{{belief}}。',
  kept: '你的回答已记下。',
  next: '下一题',
  done: '完成',
  result: '{{of}} 题中答对 {{right}} 题。',
  noted: '{{of}} 题都答完了。课后再看结果。',
  none: '这一关没有复习题。',
  close: '关闭',
} as const satisfies SameKeys<typeof en>;
