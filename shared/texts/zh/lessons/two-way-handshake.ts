import type en from '#shared/texts/en/lessons/two-way-handshake.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '不是 TCP：两次握手',
  briefing:
    '在这个世界里，两个报文段就够了：监听者收到 SYN 就进入 ESTABLISHED，SYN,ACK 不被确认，没有连接的主机保持沉默。请按这些规则来，看看第一次呼叫会变成什么。',
  debriefing:
    '第三个报文段有什么用？这里没有它，也就没有了说“不”的机会。旧 SYN 打开了一个谁也不要的连接；服务器的应用程序对着它说话，一遍又一遍，直到最后一次重传之后才放弃。在 TCP 里，同一个 SYN 的代价只是一个往返时间的半开连接。常听到的故事讲到这里为止，却漏了一点：结束这种多余连接的，是对它一无所知的主机所回的 RST，而两次握手也可以有 RST。但即使如此，服务器的序号 y 也始终没有得到确认：万一 SYN,ACK 丢了，服务器就会对着一个不知道它序号的客户端说话。第三个报文段回答的正是这个问题，多余的连接只是顺便被它消除。',
} as const satisfies SameKeys<typeof en>;
