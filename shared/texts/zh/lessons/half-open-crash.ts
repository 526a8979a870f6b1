import type en from '#shared/texts/en/lessons/half-open-crash.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '马上回来',
  briefing:
    '你们已经连接了一段时间。不久，客户端的应用程序有 100 字节要发送。留意自己的机器，按自己所处状态的规则应答。',
  debriefing:
    '对方忘掉了一切，这一端怎样才能知道？只有开口说话。服务器的机器重启了，TCB 没有了，却没有任何东西通知客户端，它的连接看上去和以前一样健康。这样的连接叫半开连接（RFC 9293 图 10）。没有人发送，它可以这样好几天，保活机制就是为此准备的。客户端的数据遇到了一个不认识这个连接的监听者，而 LISTEN 和 CLOSED 一样，收到 ACK 要回 RST。RST 的序号取自那个报文段的确认号，这是客户端一定会相信的数字。RST 不是惩罚，而是实话：“这里没有这个连接”，客户端因此可以重新开始。',
} as const satisfies SameKeys<typeof en>;
