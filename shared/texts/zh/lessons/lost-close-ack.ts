import type en from '#shared/texts/en/lessons/lost-close-ack.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '说再见',
  briefing: '你们已经建立了连接。客户端的应用程序关闭；服务器的过一阵子才关闭。目标：双方都回到 CLOSED。',
  debriefing:
    'FIN 没有回音，客户端会怎么想？在 FIN-WAIT-1 里，它分不清是 FIN 丢了还是 ACK 丢了，做法也一样：RTO 到时，再发一次 FIN。服务器早已算过这个 FIN。它留在 CLOSE-WAIT，不会再算一次，只是把同样的 ACK 再发一遍：对重复的报文段保持沉默，对方就会没完没了地问下去。顺便说一句：这个 ACK 里的 u+1 是确认号，是服务器期望的下一个字节；有的笔记把它叫作“ACK 的序号”，可是这个报文段的序号是 v，是服务器自己的。',
} as const satisfies SameKeys<typeof en>;
