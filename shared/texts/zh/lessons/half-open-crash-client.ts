import type en from '#shared/texts/en/lessons/half-open-crash-client.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '同一个地方，同一个端口',
  briefing:
    '你们已经连接了一段时间。留意自己的机器：有一方会遇到意外，而最后连接又要建立起来。目标：双方都进入 ESTABLISHED。',
  debriefing:
    '新连接怎样绕过旧连接的影子？客户端的机器重启之后打开了同一个连接，地址和端口都一样，而服务器还相信旧的那个（RFC 9293 图 9）。服务器不相信这个 SYN 是对的：谁都可以伪造。它用质询 ACK 反问：“我数到这里，你呢？”SYN-SENT 里的客户端从没发过这样的字节，就用 RST 否认，序号正是被问到的那个数字，自己仍留在 SYN-SENT。这个 RST 就是证据：影子消失了，服务器重新监听，下一份 SYN 遇到的是一扇开着的门。注意，双方的新序号都离旧的很远，旧连接迟到的报文段混不进来。',
} as const satisfies SameKeys<typeof en>;
