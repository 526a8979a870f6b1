import type en from '#shared/texts/en/lessons/exam.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '考试',
  briefing:
    '一次完整的连接，从第一个 SYN 到最后一个 ACK，没有任何帮助。客户端用 100 字节提问，服务器用 50 字节回答，然后结束。网络可能发生各种情况。操作被拒绝时只告诉你被拒绝；TCB 里的数字在你正确用过之后才显示。请把发送和到达的内容记下来。',
  debriefing:
    '考的正是每个 TCP 时时刻刻在做的事：清楚自己的序号到了哪里、期望收到哪个序号；报文段可能还在路上时不急于动作；定时器超时就重传；重复到达的再确认一次。下面是网络上真正发生的事，以及每个被拒绝的操作本该怎样。报文段丢失时你看不见：能告诉你的只有定时器。',
} as const satisfies SameKeys<typeof en>;
