import type en from '../en/lessons.ts';
import type { SameKeys } from '../same-keys.ts';

/** 关卡的标题、开始前的说明和结束后的总结。 */
export default {
  'three-way-handshake': {
    title: '三次握手',
    briefing:
      '客户端想建立连接，服务器在等待连接。双方各数各的字节，都要知道对方从几开始数。目标：双方都进入 ESTABLISHED。',
    debriefing:
      '为什么是三次，而不是两次？第一个报文段之后，服务器知道了客户端的序号。第二个之后，客户端知道了服务器的序号，也知道自己的已经到达。可是服务器还不能知道自己的序号有没有人收到。第三个报文段告诉了它。现在两个序号都已知道，也都得到了确认；双方的 SYN 各占用一个序号，所以第一个数据字节的序号是 x+1 或 y+1。',
  },
  'four-way-close': {
    title: '四次挥手',
    briefing:
      '你们已经建立了连接，所有数据都已确认。客户端的应用程序不再发送，先关闭；服务器的应用程序稍后关闭。目标：双方都回到 CLOSED。',
    debriefing:
      '为什么是四次，而不是三次？一个 FIN 只关闭一个方向：“我没有要说的了。”另一方听到了，马上用 ACK 说“知道了”；可是它自己的应用程序也许还有数据要发送，所以它的 FIN 要晚一些才来。每个 FIN 占用一个序号，都需要单独确认。先关闭的一方最后要等待 2 MSL：如果它的最后一个 ACK 丢失，对方会重发 FIN，必须还有人在那里应答。',
  },
} as const satisfies SameKeys<typeof en>;
