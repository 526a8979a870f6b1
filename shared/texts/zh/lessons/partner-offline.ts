import type en from '#shared/texts/en/lessons/partner-offline.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '漫长的沉默',
  briefing: '客户端想建立连接。计时器要你做什么就做什么，看看故事怎样结束。',
  debriefing:
    'TCP 会敲多久的门？服务器的机器断了电，断电的机器连“不”也说不出来。于是客户端发出 SYN，在 1、2、4、8、16 秒之后各重发一次，再等 32 秒，这才告诉应用程序：连接超时。一共 63 秒，就是常见系统的浏览器显示“响应时间过长”之前的等待。时间加倍是一种礼貌：网络已经拥挤时，越急越糟。（RFC 9293 希望 SYN 能坚持 3 分钟；多数系统没有这么大的耐心，本关也没有。）对比一下“连接被拒绝”，那只需要一个往返：因为有一台活着的机器在说“不”。',
} as const satisfies SameKeys<typeof en>;
