import type en from '#shared/texts/en/lessons/refused.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '请接 80 端口',
  briefing: '客户端想连接对方机器的 80 端口。仔细看自己的状态，按这个状态的规则应答。',
  debriefing:
    'TCP 怎样说“不”？这个端口上没有程序在监听，所以服务器那里没有 TCB，也没有 LISTEN，只有 CLOSED。CLOSED 并不等于沉默：除了 RST，收到任何报文段都要回 RST。SYN 没有确认号可以拿来作 RST 的序号，所以 seq=0，并且用 ack=x+1 说明它回答的是哪一个；没有这一条，谁都可以伪造，而 SYN-SENT 里的客户端不相信没有确认自己 SYN 的 RST。客户端的应用程序只过一个往返就得知“连接被拒绝”。如果防火墙把 SYN 悄悄丢掉，它就要等上一分钟。',
} as const satisfies SameKeys<typeof en>;
