import type en from '#shared/texts/en/lessons/lost-handshake-ack-resent.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '安静的开始',
  briefing: '客户端想建立连接，但暂时没有话要说。目标：双方都进入 ESTABLISHED，而且双方都知道这一点。',
  debriefing:
    '两端的看法可以不一致多久？没人说话就一直不一致。客户端发出 ACK 后已是 ESTABLISHED；这个 ACK 丢了，服务器还在 SYN-RECEIVED 里等。单独的 ACK 从来不会由发送方重发，因为没有人确认 ACK，所以客户端没有为它设计时器。服务器却有：它的 SYN 占用了一个序号，这个序号没有得到确认，于是 SYN,ACK 又来了一次。在 ESTABLISHED 的客户端看来，这像是一个旧报文段；它用 ACK 说明自己的位置，而这个 ACK 正是服务器所缺的。凡是占用序号的，都会重发，直到被确认；其余的都不会。',
} as const satisfies SameKeys<typeof en>;
