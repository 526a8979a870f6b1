import type en from '#shared/texts/en/lessons/partner-offline-client.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '有人敲门',
  briefing: '服务器正在监听，看看谁会来。计时器要你做什么就做什么，看看故事怎样结束。',
  debriefing:
    '一个半开连接要付出什么代价？每来一个 SYN，服务器就建立一个 TCB，记住对方是谁、序号是几、计时器何时到。应答还没到，客户端就已经不在了，可是服务器看不见。它把 SYN,ACK 重发了 5 次，间隔一次次加倍，63 秒后才放弃；这一项随之删除，LISTEN 和原来一样。有的书说 TCB 在连接建立时才建立，甚至在那时撤销：其实第一个 SYN 就建立了它，问题也正在这里。一个消失的客户端占用一项，不过一分钟；如果有人故意发来成千上万个 SYN，整个表就被占满了：这就是 SYN 洪泛。',
} as const satisfies SameKeys<typeof en>;
