import type en from '#shared/texts/en/lessons/server-closes-first.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '服务器先关闭',
  briefing:
    '回到早期的万维网：客户端用 100 字节提问，服务器用 200 字节回答，然后挂断。一个报文段最多携带 100 字节。目标：双方都回到 CLOSED。',
  debriefing:
    '谁在 TIME-WAIT 里等待？不是“客户端”，也不是“服务器”，而是先关闭的那一方。这一次是服务器，就像 HTTP/1.0：连接结束就表示网页结束。服务器若对成千上万个访问者都先关闭，就会积下成千上万个 TIME-WAIT，这也是 HTTP/1.1 保持连接、让客户端先走的原因之一。你也许注意到了，FIN 是跟着最后一段数据一起走的：它的序号紧接在最后一个字节之后，一个 ACK 就确认了两者。CLOSE 并不丢弃数据，它只是说“这是最后的了”。',
} as const satisfies SameKeys<typeof en>;
