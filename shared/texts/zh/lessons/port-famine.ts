import type en from '#shared/texts/en/lessons/port-famine.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '端口耗尽',
  briefing:
    '客户端的应用程序有 4 个 100 字节的请求，却只有 2 个端口，60 秒之后就来不及了。由你们决定应用程序调用什么。谁先关闭，谁的端口就要在 TIME-WAIT 中保留 2 MSL。',
  debriefing:
    'TIME-WAIT 越积越多怎么办？每一个都把一对端口占用 2 MSL，而且是在先关闭的那台主机上。可以等，代价是时间。可以让服务器先关闭：那样等待的是服务器，它并不缺端口；如果新 SYN 的序号在旧序号之后，甚至可以直接重新打开连接（MAY-2）。可以用一个连接发送几个请求，HTTP 从 1.1 起就是这样，还省下了握手。也可以缩短 MSL：端口更快空出来，但再次使用时，旧连接的报文段可能还在路上。TIME-WAIT 不是浪费，而是先关闭的代价，可以选择由谁来付。',
  'lost-too-late': '60 秒过去了，还有请求没有到达服务器的应用程序。',
} as const satisfies SameKeys<typeof en>;
