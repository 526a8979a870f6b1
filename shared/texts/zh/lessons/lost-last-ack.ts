import type en from '#shared/texts/en/lessons/lost-last-ack.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '最后一句话',
  briefing:
    '你们已经建立了连接，话都说完了。客户端的应用程序关闭，服务器的随后关闭。目标：双方都回到 CLOSED，一个也不能少。',
  debriefing:
    'TIME-WAIT 有什么用？就为这个。客户端的最后一个 ACK 丢了；服务器在 LAST-ACK 里无从知道，RTO 到时又发来了 FIN。因为客户端还在，它能再确认一次，2 MSL 也重新开始计时，因为这个 ACK 同样可能丢失。假如它早已离开，FIN 得到的就是 RST，好好的道别看起来就像一次故障。有两个简化的说法可以忘掉：FIN 是在 RTO 之后重发的，不是“1 MSL 之后”；2 MSL 的沉默也证明不了什么，每次重发都可能丢失，只是可能性已经足够小。另一半理由是：等这个连接的旧报文段都从网络里消失，它的序号才可以再用。',
} as const satisfies SameKeys<typeof en>;
