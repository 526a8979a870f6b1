import type en from '#shared/texts/en/lessons/old-duplicate-syn-late.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '一家人的两通电话',
  briefing:
    '客户端的应用程序先发起连接，又改了主意，再从另一个端口发起。现在你有几个连接：每个报文段属于端口与它相符的那一个。把每个连接带到应用程序想要的地方。',
  debriefing:
    '一个滞留已久的旧 SYN 到达了服务器。服务器在 LISTEN 状态下无法判断它是不是旧的：任何 SYN 看上去都是新的。于是服务器应答，也就是在问：“你真的要用 x 建立连接吗？”只有客户端能回答“不是”。客户端回了 RST，服务器只为此保留了一个往返时间的半开连接。如果只有两次握手，就没有这个问题可问：服务器会直接打开一个谁也不要的连接。教科书讲到这里为止，对两次握手其实有点不公平：只要客户端像这里一样回 RST，那个多余的连接同样只会存在一个往返时间。两次握手永远给不了的是另一半：服务器自己的序号 y 始终没有得到确认。',
} as const satisfies SameKeys<typeof en>;
