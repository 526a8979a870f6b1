import type en from '#shared/texts/en/lessons/full-life.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '完整的一生：握手、数据、挥手',
  briefing:
    '从第一个 SYN 到最后一个 ACK：客户端用 200 字节提问，服务器用 300 字节回答，然后互相道别。一个报文段最多携带 100 字节。目标：双方都回到 CLOSED。',
  debriefing:
    '序号数的是什么？是字节，不是报文段：携带 100 字节的报文段让序号前进 100。SYN 和 FIN 各算 1，好像各是一个字节，这样才能像数据一样被确认、被重传。单独的 ACK 什么也不算，所以它后面的报文段序号不变。替客户端加一加：1（SYN）+ 200（数据）+ 1（FIN），最后一个 ACK 的序号就是 x+202。有的书把报文段编成 1、2、3 号，算起来简单，却把这一点藏了起来。另外，一个 ACK 就够确认好几个报文段：“这个字节之前的，我全收到了。”',
} as const satisfies SameKeys<typeof en>;
