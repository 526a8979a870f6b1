import type en from '#shared/texts/en/practice.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

/** 练习：独自与机器人对局，不需要课堂。 */
export default {
  title: '独自练习',
  lead: '你是一端，机器人是另一端。没有人看，走错了可以悔棋。',
  role: '你来当',
  client: '客户端',
  server: '服务器',
  groups: { handshake: '建立连接', data: '传输数据', close: '关闭连接', freedom: '综合' },
  choose: '选一关',
  takeBack: '悔一步',
  takenBack_one: '已悔 {{count}} 步',
  takenBack_other: '已悔 {{count}} 步',
  other: '换一关',
  class: '加入课堂',
  next: '下一关：{{title}}',
  because: '你在这里扣分的看法会在那一关出现：“{{belief}}”。',
  again: '换一组序号再来一次',
  swapped: '再来一次，当{{role}}',
  scored: '得分只计留下的各步；悔了 {{count}} 步。',
} as const satisfies SameKeys<typeof en>;
