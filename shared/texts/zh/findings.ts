import type { FindingCode } from '../../game/finding.ts';

/** 出错字段旁的提示：先说做了什么，再用此刻的数字说明规则。 */
export default {
  'syn-not-counted-in-ack':
    '你没有把 SYN 算进去。SYN 和一个字节一样占用一个序号：对方 SYN 的序号是 {{given}}，所以期望的下一个序号是 {{expected}}。',
  'fin-not-counted-in-ack':
    '你把 FIN 只当成了一个标志位。FIN 和一个字节一样占用一个序号：它的序号是 {{given}}，所以期望的下一个序号是 {{expected}}。',
  'ack-is-last-byte':
    '你确认的是已收到的最后一个字节。ack 应填期望收到的下一个字节的序号：{{last}} 及之前都已收到，所以 ack={{expected}}。',
  'ack-is-own-seq':
    '你把自己的序号填进了 ack。ack 数的是对方发来的数据：你期望对方的下一个序号是 {{expected}}。',
  'ack-beyond-received':
    '你确认了还没有收到的内容。ack 是期望收到的下一个序号，现在是 {{expected}}，不是 {{given}}。',
  'ack-behind-received':
    '你确认得比已收到的少。{{expected}} 之前的都已收到，所以期望的下一个序号是 {{expected}}。',
  'ack-empty':
    '你设置了 ACK 标志位，却没有填确认号。有了 ACK 标志位，确认号才有效；你期望的下一个序号是 {{expected}}。',
  'ack-without-flag':
    '你填了 ack={{given}}，却没有设置 ACK 标志位。没有这个标志位，谁也不会看这个字段，所以应当留空。',
  'reset-ack-differs':
    '你的 RST 确认的是 {{given}}。没有连接时发出的 RST 应当正好确认它所回应的报文段：ack={{expected}}。',

  'syn-not-counted-in-seq':
    '你又用了一次 SYN 的序号。SYN 已经占用了 {{given}}，所以接下来发送的从 {{expected}} 开始，即使不带数据也一样。',
  'fin-not-counted-in-seq':
    '你没有把自己的 FIN 算进去。它占用了 {{given}}，所以此后发送的报文段 seq={{expected}}。',
  'seq-is-peers': '你把对方的序号当成了自己的 seq。双方各数各的字节：你的接下来是 {{expected}}。',
  'seq-is-not-the-iss': '你从 {{given}} 开始。SYN 带的是初始序号，而你的主机选定的是 {{expected}}。',
  'seq-counts-an-ack':
    '你多数了一个，好像上一个 ACK 也占用了序号。只有 SYN、FIN 和数据占用序号，所以你仍在 {{expected}}。',
  'seq-skips': '你跳过了一些序号。下一个报文段应紧接着已发送的内容：从 {{expected}} 开始，不是 {{given}}。',
  'seq-repeats': '你用了已经发送过的序号。下一个报文段应紧接在它们之后，从 {{expected}} 开始。',
  'seq-empty': '你没有填 seq。每个报文段都要说明它在你的字节流中的位置，现在是 {{expected}}。',
  'retransmission-with-new-seq':
    '你给重传的报文段换了序号。重传就是把同一个报文段再发一次，所以 seq 仍是 {{expected}}。',
  'reset-seq-differs':
    '你的 RST 的 seq 是 {{given}}。对方只相信序号正好是它所期望的 RST，这里应是 {{expected}}。',

  'ack-flag-missing': '你漏掉了 ACK 标志位。只要收到过对方的报文段，此后发送的每个报文段都要确认，都带 ACK。',
  'ack-before-anything-came':
    '你设置了 ACK，可是还什么都没有收到。第一个 SYN 没有可确认的内容，所以不带 ACK。',
  'syn-ack-without-syn': '你只确认了对方的 SYN。你自己的方向也要打开，所以你的 SYN 应和这个 ACK 一起发出。',
  'syn-missing': '你漏掉了 SYN。打开一个方向靠的就是它：它带着你开始计数的序号。',
  'syn-again': '你又设置了 SYN。一个连接中每一方只在最开始发送一次 SYN；你的已经发出，或者还不该发。',
  'fin-missing': '你漏掉了 FIN。你的应用程序已经调用 CLOSE，只有 FIN 能告诉对方不会再有数据了。',
  'fin-without-close': '你自作主张发了 FIN。FIN 表示应用程序不再发送数据，而你的应用程序还没有调用 CLOSE。',
  'fin-echoed':
    '你用 FIN 回应了 FIN。对方关闭的只是它自己的方向：你的方向要等应用程序调用 CLOSE 才关闭，现在只需确认。',
  'fin-before-text':
    '你的应用还有 {{unsent}} 字节没有发送。发出 FIN 之后就不能再发送数据了，等数据发完再关闭。',
  'fin-twice': '你又发了一个 FIN。一个 FIN 就关闭了你的方向，只有超时才需要重发。',
  'reset-where-patience-is-due': '你用 RST 中断了连接。这里并没有出错，而 RST 会丢掉所有还在路上的内容。',
  'reset-missing': '你的应答就像连接存在一样。收到的报文段不属于这里的任何连接，应当用 RST 说明。',
  'no-flags': '你发送的报文段没有任何标志位。除了第一个 SYN，每个报文段至少带 ACK。',

  'text-nobody-sent':
    '你发送了 {{given}} 字节谁也没有交给你的数据。数据来自应用程序的 SEND；SYN、ACK 和 FIN 的长度为 0。',
  'text-after-fin':
    '你在 FIN 之后又发送了 {{given}} 字节。FIN 表示你的方向已经关闭：可以继续确认，不能再发送数据。',
  'text-missing': '你没有带上应用程序的数据。它调用了 SEND，这 {{expected}} 字节应随这一步发出。',
  'text-too-long': '你在这个报文段里放了 {{given}} 字节。一个报文段最多 {{expected}} 字节，其余的要分开。',

  'silence-where-segment-is-owed': '你没有应答。收到的内容需要应答，否则对方会再发一次。',
  'silence-on-open': '主动 OPEN 时你没有发送。应用程序想要建立连接，不发 SYN 谁也不知道。',
  'silence-on-close': 'CLOSE 时你没有发送。没有 FIN 告诉对方不会再有数据，对方就会一直等下去。',
  'silence-on-syn': '收到 SYN 你没有应答。客户端在等你的 SYN,ACK：它确认客户端的序号，也带去你自己的序号。',
  'silence-on-syn-ack':
    '收到 SYN,ACK 你没有应答。服务器还不知道它的序号你已经收到：第三个报文段正是为此而发。',
  'silence-on-fin': '收到 FIN 你没有应答。FIN 占用一个序号，必须确认，否则对方会重发。',
  'silence-on-timeout': '超时之后你没有发送。报文段可能已经丢失，只有再发一次才能补救。',
  'ack-of-an-ack': '你确认了一个确认。纯 ACK 不占用序号，没有什么可应答的，否则你们俩就没完没了了。',
  'segment-on-passive-open': '被动 OPEN 时你发送了报文段。服务器只是开始监听：它还不知道谁会来连接。',
  'segment-in-time-wait-end': 'TIME-WAIT 结束时你还发送了报文段。双方都已结束；2 MSL 已过，TCB 直接删除。',
  'segment-without-cause': '你发送了一个没有来由的报文段。收到的内容不需要应答，应用程序也没有要发送的。',
  'too-many-segments': '你发送了 {{given}} 个报文段。这里 {{expected}} 个就够了：其余的没有新内容。',
  'too-few-segments': '你发送了 {{given}} 个报文段，应当是 {{expected}} 个：一个放不下的要再发一个。',

  'call-not-made':
    '你的应答好像 {{call}} 已经调用了，可是你没有执行这个调用。打开它的开关，让它随这一步进行。',
  'call-out-of-order': '你提前执行了 {{call}}。应用程序的调用要按到来的顺序执行。',
  'call-not-allowed-here': '你在 {{state}} 状态执行了 {{call}}。在这个状态下 TCP 会拒绝这个调用。',
  'answer-out-of-order': '你先应答了后到的内容。应当按到来的顺序处理。',
  'nothing-handled': '你没有理会已经到来的内容。它排在最前面，这一步必须处理它。',
  'nothing-to-answer': '你的主机现在没有要处理的事情。接下来发生的事会显示在这里。',

  'state-empty': '你没有选择现在的状态。请选择这一步之后的状态。',
  'state-stays': '你停留在 {{given}}。刚才发生的事使你进入下一个状态：现在是 {{expected}}。',
  'state-is-the-peers': '你选的是对方所处的状态。双方各有各的状态：你现在是 {{expected}}。',
  'state-too-early': '你过早进入了 {{given}}。那要等对方应答之后；在此之前你处于 {{expected}}。',
  'state-one-behind': '你选了 {{given}}，那已经过去了。这一步之后你处于 {{expected}}。',
  'time-wait-is-the-active-closers':
    '你进入了 TIME-WAIT。先关闭的一方才在那里等待，而先关闭的是对方：你现在是 {{expected}}。',
  'close-wait-is-not-time-wait':
    '你混淆了两种等待。CLOSE-WAIT 是收到对方 FIN 后等自己的应用程序，TIME-WAIT 是最后等旧报文段消失：你现在是 {{expected}}。',
  'closed-before-2msl':
    '你立刻忘掉了这个连接。你的最后一个 ACK 可能丢失，对方会重发 FIN，所以要在 TIME-WAIT 停留 2 MSL。',
  'fin-closes-one-direction': '你以为连接已经关闭。一个 FIN 只关闭一个方向：你现在是 {{expected}}。',
  'state-differs': '你选了 {{given}}。从 {{from}} 出发，这一步到达的是 {{expected}}。',
} as const satisfies Record<FindingCode, string>;
