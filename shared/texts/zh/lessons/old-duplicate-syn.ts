import type en from '#shared/texts/en/lessons/old-duplicate-syn.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '来自过去的敲门声',
  briefing:
    '客户端想建立连接，服务器的门开着。目标：双方都进入 ESTABLISHED。请仔细看每个到达的报文段的序号。',
  debriefing:
    '服务器怎样分辨旧的 SYN 和新的 SYN？它分辨不了：在 LISTEN 状态下，任何序号都是合适的序号，因为还没有可以比较的东西。所以它来者必应，而 SYN,ACK 其实是在问：“你真的是从这里开始的吗？”只有客户端知道答案。它处于 SYN-SENT，用的是另一个序号，收到的确认号指向它从未发送过的东西，于是回 RST，序号正是服务器会相信的那一个（RFC 9293 图 8）。服务器回到 LISTEN，真正的 SYN 到来时，就像什么都没有发生过。同一个客户端的两个 SYN 也是如此：被否认的那一个不留痕迹。',
} as const satisfies SameKeys<typeof en>;
