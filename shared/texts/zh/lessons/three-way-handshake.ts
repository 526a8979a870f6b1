import type en from '#shared/texts/en/lessons/three-way-handshake.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '三次握手',
  briefing:
    '客户端想建立连接，服务器在等待连接。双方各数各的字节，都要知道对方从几开始数。目标：双方都进入 ESTABLISHED。',
  debriefing:
    '为什么是三次，而不是两次？第一个报文段之后，服务器知道了客户端的序号。第二个之后，客户端知道了服务器的序号，也知道自己的已经到达。可是服务器还不能知道自己的序号有没有人收到。第三个报文段告诉了它。现在两个序号都已知道，也都得到了确认；双方的 SYN 各占用一个序号，所以第一个数据字节的序号是 x+1 或 y+1。',
} as const satisfies SameKeys<typeof en>;
