import type en from '#shared/texts/en/lessons/four-way-close.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '四次挥手',
  briefing:
    '你们已经建立了连接，所有数据都已确认。客户端的应用程序不再发送，先关闭；服务器的应用程序稍后关闭。目标：双方都回到 CLOSED。',
  debriefing:
    '为什么是四次，而不是三次？一个 FIN 只关闭一个方向：“我没有要说的了。”另一方听到了，马上用 ACK 说“知道了”；可是它自己的应用程序也许还有数据要发送，所以它的 FIN 要晚一些才来。每个 FIN 占用一个序号，都需要单独确认。先关闭的一方最后要等待 2 MSL：如果它的最后一个 ACK 丢失，对方会重发 FIN，必须还有人在那里应答。',
} as const satisfies SameKeys<typeof en>;
