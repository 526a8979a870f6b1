import type en from '#shared/texts/en/lessons/syn-flood.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: 'SYN 洪泛',
  briefing:
    '有人用伪造的源地址发送 SYN，而服务器只容得下 2 个半开连接。客户端是真心想连接的。服务器：你可以丢弃、拒绝、减少重传次数，或启用 SYN cookie。目标：让客户端连上。',
  debriefing:
    'SYN 洪泛耗尽的是什么？不是带宽，而是内存：每个 SYN 都产生一个半开连接，要等它的 SYN,ACK 重传到底才会消失。丢弃装不下的 SYN 本身没有损失，真正的客户端会重传；但在它放弃之前，必须有空位。减少重传次数能更快腾出空位，却也让路况不好的老实客户端更难连上。RST 让客户端放弃，对攻击者却毫无作用，他根本不看。cookie 完全不占位置：要记住的东西都写在初始序号里，由 ACK 带回来。它也有代价：SYN 的选项丢失了，SYN,ACK 丢了也不会重传。',
  'lost-flooded-out': '客户端放弃了：没有空位，或者被拒绝了。这正是洪泛想要的结果。',
} as const satisfies SameKeys<typeof en>;
