import type en from '#shared/texts/en/lessons/lost-data.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '一连五个',
  briefing:
    '客户端的应用程序每隔一会儿写 100 字节，共 5 次。目标：500 字节全部交到服务器的应用程序手里。数一数回来了些什么。',
  debriefing:
    '发送方怎样在计时器之前发现丢失？靠数。一个重复 ACK，也许只是两个报文段换了顺序；两个也还可能。一连三个，说明后面已有三个到了，而有一个没有到：这时马上重传。这就是快速重传（RFC 5681），它在这里比 RTO 早得多。而且重发的只有丢失的那一个：接收方把另外三个都存着，所以下一个 ACK 一下子越过了它们。“超时之后才重传”是多数入门课的说法；在今天的互联网上，大多数丢失是像这里一样补上的。',
} as const satisfies SameKeys<typeof en>;
