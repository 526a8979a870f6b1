import type en from '#shared/texts/en/lessons/lost-handshake-ack.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '第一句话',
  briefing:
    '客户端想建立连接，随后就有 100 字节要发送。目标：双方都进入 ESTABLISHED，数据交到服务器的应用程序手里。',
  debriefing:
    '服务器什么时候进入 ESTABLISHED？不是许多图上画的“第三个报文段发出的时候”，而是对它的 SYN 的确认到达的时候。这一次，第三个报文段根本没有到：有一阵子客户端已是 ESTABLISHED，服务器还不是，而双方都不知道。接着客户端的数据来了。除了第一个 SYN，每个报文段都带确认号，所以这段数据告诉服务器的和丢掉的那个一样：y+1，还顺便带来了 100 字节。正因如此，第三个报文段本来就可以携带数据，不需要 Fast Open：Fast Open 说的是第一个报文段携带数据。',
} as const satisfies SameKeys<typeof en>;
