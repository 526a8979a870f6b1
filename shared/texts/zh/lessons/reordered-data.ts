import type en from '#shared/texts/en/lessons/reordered-data.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '去三个，回三个',
  briefing:
    '客户端有 300 字节给服务器，服务器也有 300 字节给客户端，一个报文段最多携带 100 字节。目标：每个字节都按顺序交到对方的应用程序手里。',
  debriefing:
    '报文段来早了，接收方怎么办？先存起来，继续等缺少的那个字节。确认号从不越过空缺：收到第 1 段之后它说“我期望第 101 个字节”，收到第 3 段之后还是这么说。这第二次就是重复 ACK。它不是抱怨，也不是 NACK，TCP 没有 NACK；它只是把同一个事实再说一遍，发送方由此得到提示。RFC 建议这样做，并不强求。第 2 段补上空缺时，一个累积确认就包括了全部，应用程序按顺序拿到所有字节，就像什么也没发生过。这里没有丢失任何东西，也没有什么需要重传。',
} as const satisfies SameKeys<typeof en>;
