import type en from '#shared/texts/en/lessons/three-segment-close.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '三个报文段的挥手',
  briefing: '客户端挂断，服务器的应用程序正好也决定挂断。目标：双方都回到 CLOSED，报文段一个也不多用。',
  debriefing:
    '什么时候三个报文段就够了？收到 FIN 的一方没有数据要发，马上也关闭：这时一个报文段既是确认，又是它自己的 FIN。FIN-WAIT-2 被跳过了，因为 FIN 和 ACK 一起到；CLOSE-WAIT 也只存在于这一步之内。“挥手总是四次”和“总是三次”一样不对：四次是适用于一切情况的规则，三次是时机正好的时候。这里用四个也是合法的。不合法的是还有数据没发就发 FIN，因为 FIN 之后再没有序号留给数据。',
} as const satisfies SameKeys<typeof en>;
