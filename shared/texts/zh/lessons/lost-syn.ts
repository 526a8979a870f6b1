import type en from '#shared/texts/en/lessons/lost-syn.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '敲敲门',
  briefing:
    '客户端想建立连接，服务器的门开着。目标：双方都进入 ESTABLISHED。留意时钟：计时器到时，也是一个需要处理的事件。',
  debriefing:
    '没有人应答，TCP 怎么办？它无从知道是 SYN 丢了，是应答丢了，还是今天路太远：在客户端看来，三者都只是沉默。于是它等到超时重传时间（RTO）到了，把完全相同的 SYN 再发一遍，序号不变。换一个序号，就成了另一个连接；万一两个 SYN 后来都到了，服务器就只能猜哪一个才算数。序号相同，第二份就不会造成任何混乱。以后每次等待的时间加倍，免得让拥挤的网络更加拥挤。',
} as const satisfies SameKeys<typeof en>;
