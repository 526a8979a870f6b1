import type en from '#shared/texts/en/lessons/fast-open.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: 'Fast Open：随 SYN 携带数据',
  briefing:
    '客户端有两个 100 字节的请求，各用一个连接，双方都支持 Fast Open。第一个 SYN 请求 cookie，第二个 SYN 带上 cookie，也带上请求。',
  debriefing:
    'Fast Open 省下了什么？从第二个连接起，省下一个往返时间。普通的 TCP 也可以在 SYN 中携带数据，但在握手完成之前不能交给应用程序，因为源地址可能是伪造的。cookie 是上一次来访的凭证：带着它的人，曾在那个地址收到过东西。所以服务器在 SYN-RECEIVED 就收下数据，用一个确认号同时确认 SYN 和数据，并且在第三个报文段到来之前就能应答。cookie 证明不了的是 SYN 是不是新的：带着有效 cookie 的旧 SYN 会再交付一次，所以只有做两遍也无妨的请求才适合放进去（RFC 7413）。',
} as const satisfies SameKeys<typeof en>;
