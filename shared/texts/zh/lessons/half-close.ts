import type en from '#shared/texts/en/lessons/half-close.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '半关闭：一通电话',
  briefing:
    '“我没有要说的了，你还有什么，都说给我听。”客户端先关闭自己的方向；服务器还有 300 字节要发送，每个报文段 100 字节。目标：数据全部送到，然后双方都回到 CLOSED。',
  debriefing:
    'FIN 之后还能发生什么？在另一个方向上，什么都能。FIN 说的是“我没有要说的了”，从来不是“我不听了”：客户端在 FIN-WAIT-2 里继续接收、继续确认，它的 ACK 序号都一样，因为它不再发送任何字节。服务器在 CLOSE-WAIT 里继续发送，应用程序想发多久就发多久；CLOSE-WAIT 等的是自己的应用程序，不是网络。有的书把对 FIN 的 ACK 叫作“同意”。其实没有什么可同意的：FIN 不能被拒绝，只能被听到。',
} as const satisfies SameKeys<typeof en>;
