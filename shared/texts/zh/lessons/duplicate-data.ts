import type en from '#shared/texts/en/lessons/duplicate-data.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '一问一答',
  briefing: '客户端用 100 字节提问，服务器用 100 字节回答。目标：各自交到对方的应用程序手里，只交一次。',
  debriefing:
    '同样的字节来了两次怎么办？重复只有两种来历，这里都出现了：一次是网络自己多复制了一份，一次是 ACK 丢了，发送方只好以为数据丢了。接收方分不清是哪一种，也不必分清：它看序号，发现自己期望的是后面的字节，就把这一份丢掉，然后再确认一次。应用程序拿到的每个字节都只有一份。确认这一半更要紧：如果悄悄丢掉而不确认，发送方就会永远重发下去，因为在它看来什么也没有到。注意，没有人请求过重发：TCP 只有肯定的确认和一个时钟。',
} as const satisfies SameKeys<typeof en>;
