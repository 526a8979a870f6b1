import type en from '#shared/texts/en/lessons/no-time-wait.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '不是 TCP：没有 TIME-WAIT',
  briefing:
    '在这个世界里，没有人等待 2 MSL：谁确认了最后的 FIN，谁就立刻忘记这个连接。客户端发送 100 字节，关闭，稍后用相同的端口重新打开，再发送 50 字节。看看服务器的应用程序收到了什么。',
  debriefing:
    'TIME-WAIT 有什么用？没有它，出了两件事。最后的 ACK 丢了，服务器重发的 FIN 遇到一个什么都不记得的主机：回来的 RST 让服务器的应用程序以为出了错，其实并没有。还有，旧连接的 100 字节滞留很久之后，进入了端口相同的新连接。它们的序号正好吻合，于是发送的 150 字节变成了读到的 250 字节，谁也没有察觉。TIME-WAIT 把这对端口保留 2 MSL，直到旧连接的东西不可能还在路上。公平地说，第二件事还需要坏运气：新的初始序号恰好略小于旧序号。时钟让这种情况很少见，而只有 TIME-WAIT 能排除它。',
} as const satisfies SameKeys<typeof en>;
