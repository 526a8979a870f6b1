import type en from '#shared/texts/en/lessons/lost-syn-ack.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '有人在吗',
  briefing: '客户端想建立连接，服务器正在监听。目标：双方都进入 ESTABLISHED。多看自己的 TCB，少凭想当然。',
  debriefing:
    'SYN,ACK 丢了，由谁来补救？哪一方都可以。客户端什么也没收到，会重发 SYN；服务器没收到 ACK，会重发 SYN,ACK：谁的计时器先到，谁就先动。对服务器来说，第二个 SYN 并不是第二个连接，它的序号服务器早就知道了。这时再发一次 SYN,ACK（实际的协议栈都这样做，因为能马上补救）、只回一个 ACK（RFC 的字面规定）、或者保持沉默等自己的计时器，都是合法的。很多书说“三次，是因为每个方向都需要各自确认”。这句话没错，但不完整：三次握手还要分清哪个是新的，哪个只是来晚了。',
} as const satisfies SameKeys<typeof en>;
