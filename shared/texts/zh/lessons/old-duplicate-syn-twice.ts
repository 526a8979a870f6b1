import type en from '#shared/texts/en/lessons/old-duplicate-syn-twice.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '迟到总比不到好',
  briefing:
    '客户端想建立连接，服务器的门开着。目标：双方都进入 ESTABLISHED。计时器到时，也是一个需要处理的事件。',
  debriefing:
    '如果一个 SYN 和它自己的重传都到达了，会怎样？它们的序号相同，指的是同一个连接，所以后到的那个不会再打开一个连接。服务器已经是 ESTABLISHED；在同步状态下收到 SYN，无论序号是多少，都回一个质询 ACK（RFC 5961）。这个 ACK 在说：“我们已经连接，我期望的是这个序号。”真正重新开始的客户端会回 RST；这个客户端没有从中看到新东西，于是保持沉默。假如重传用了新的序号，服务器就只能猜了。所以重传时序号不变。',
} as const satisfies SameKeys<typeof en>;
