import type en from '#shared/texts/en/free.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  title: '由你决定',
  calls: '你的应用程序调用',
  open: 'OPEN（主动）',
  listen: 'OPEN（被动）',
  send: 'SEND',
  bytes: '字节数',
  close: 'CLOSE',
  abort: 'ABORT',
  network: '网络',
  from: { mine: '我发出的', theirs: '对方发出的' },
  direction: '方向',
  next: '下一个报文段',
  deeds: {
    deliver: '正常到达',
    lose: '丢失',
    delay: '晚到 8 秒',
    duplicate: '到达两次',
  },
  loss: '以后的报文段丢失的比例',
  percent: '{{n}}%',
  set: '这样设置',
  finish: '结束对局',
  goOn: '还是继续',
  wants: '{{nickname}} 想结束对局。',
  waits: '{{nickname}} 同意后对局结束。',
} as const satisfies SameKeys<typeof en>;
