import type en from '#shared/texts/en/lessons/lost-close-ack-repaired.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '匆匆道别',
  briefing: '你们已经建立了连接。客户端的应用程序关闭；服务器的也不会等太久。目标：双方都回到 CLOSED。',
  debriefing:
    '丢失的 ACK 有人惦记吗？没有。客户端的计时器还没到，服务器自己的 FIN 就到了，它和每个报文段一样带着确认号：u+1，正是丢失的那个 ACK 所带的。客户端从一个报文段里知道了两件事：自己的 FIN 对方听到了，对方也说完了；于是从 FIN-WAIT-1 直接进入 TIME-WAIT。累积确认的妙处就在这里：每一个都包括了前面所有的，丢了一个，下一个就能补上。对服务器来说一切如常，它始终不知道。',
} as const satisfies SameKeys<typeof en>;
