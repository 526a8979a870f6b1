import type en from '#shared/texts/en/lessons/choose-your-iss.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '选择初始序号',
  briefing:
    '由你选择自己的初始序号：0 到 4294967295 之间任何数都合法。面板上显示上一个连接从哪里开始。它用的是相同的端口，它的数据可能还在路上。目标：把 100 字节交给服务器。',
  debriefing:
    '从哪里开始有关系吗？任何初始序号都合法，大多数也无害。但旧数据带着上一个连接的序号：假如你们两个都从那里重新开始，服务器就会收下 60 个字节，而在这个连接里谁也没有发送过它们，校验和也看不出来。只要有一方从别处开始就够了，因为那样序号或确认号就对不上。所以 TCP 让一个时钟走着：每个新连接都从上一个连接的序号之后开始。不过光有时钟是猜得出来的，谁猜中你的初始序号，谁就能不看你的应答而冒充客户端。光靠随机数能挡住冒充者，却挡不住旧报文段。RFC 6528 两样都用：时钟，再加上对四元组的带密钥散列。',
  'lost-old-text':
    '服务器的应用程序收到了上一个连接的数据。它们的序号正好吻合，因为你们两个都从那个连接的起点开始。',
} as const satisfies SameKeys<typeof en>;
