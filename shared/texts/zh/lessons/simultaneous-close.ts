import type en from '#shared/texts/en/lessons/simultaneous-close.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '同时关闭',
  briefing: '两个应用程序在同一时刻挂断。目标：双方都回到 CLOSED。',
  debriefing:
    '如果双方都先关闭呢？两个 FIN 在路上交错，双方都在 FIN-WAIT-1 里等对自己 FIN 的 ACK，等来的却是对方的 FIN。CLOSING 就是为此准备的：“我知道你说完了，但还不知道你是否知道我也说完了。”随后同样交错的两个 ACK 解决了问题。双方都是先关闭的，所以都要在 TIME-WAIT 里等待；这不是浪费，因为双方都发出了一个没有人会确认的最后的 ACK。总共还是四个报文段，序号也和平时一样，只是顺序不同。',
} as const satisfies SameKeys<typeof en>;
