import type en from '#shared/texts/en/lessons/lost-fin.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '该走了',
  briefing:
    '你们已经建立了连接，话都说完了。客户端的应用程序关闭，服务器的随后关闭。目标：双方都回到 CLOSED。',
  debriefing:
    'FIN 丢了由谁重发，什么时候重发？由发出它的一方，在超时重传时间（RTO）到时，和数据一样：FIN 占用一个序号，留在重传队列里，用同样的序号再发一次。有的书说“1 MSL 之后”；这与 MSL 无关，是 RTO。这期间服务器一直是 ESTABLISHED，本可以再发送几个小时：FIN 没有到，对它来说就什么也没有关闭。再看看这个报文段：它是 FIN,ACK，不是 FIN。连接建立之后，每个报文段都带 ACK；图上不画，只是为了省地方。',
} as const satisfies SameKeys<typeof en>;
