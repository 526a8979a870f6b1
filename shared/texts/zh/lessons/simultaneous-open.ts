import type en from '#shared/texts/en/lessons/simultaneous-open.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '同时打开',
  briefing:
    '两个朋友在同一时刻拨了对方的电话：两个应用程序都主动 OPEN。目标：双方都进入 ESTABLISHED，而且只有一个连接，不是两个。',
  debriefing:
    '没有服务器，两个客户端能连接吗？能。两个 SYN 在路上交错，双方都在 SYN-SENT 里等 SYN,ACK，等来的却是 SYN，于是进入 SYN-RECEIVED，回 SYN,ACK：还是原来的 SYN，原来的序号，只是加上了确认号。两个 SYN,ACK 互相确认了对方的序号，握手要做的也就是这件事。用了四个报文段而不是三个，但只有一个连接，因为连接由两端的地址和端口来命名，与谁先打来无关。最后保持沉默是对的，回一个 ACK 也对：需不需要，RFC 9293 没有规定。平时很少见，但穿过两家路由器直接相连的程序，用的正是这个办法。',
} as const satisfies SameKeys<typeof en>;
