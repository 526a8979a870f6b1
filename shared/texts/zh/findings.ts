import { findingTexts } from '../checked.ts';

/** 出错字段旁的提示：先说做了什么，再说规则。`said` 在给出答案的数字之前结束，`shown` 接着用此刻的数字说明。 */
export default findingTexts({
  // ---- 标志位 ----
  'no-flags': { said: '你发送的报文段没有任何标志位。除了第一个 SYN，每个报文段至少带 ACK。' },
  'ack-flag-missing': {
    said: '你漏掉了 ACK 标志位。只要收到过对方的报文段，此后发送的每个报文段都要确认，都带 ACK。',
  },
  'ack-flag-forgotten': {
    said: '你填了 ack={{given}}，却没有设置 ACK 标志位。有了标志位确认号才有效，所以要设置它。',
  },
  'bare-fin': {
    said: '你只发了 FIN，很多书上就是这样画的。实际上连接建立之后每个报文段都带 ACK，FIN 也不例外。',
    shown: '：FIN,ACK，ack={{expected}}。',
  },
  'ack-before-anything-came': {
    said: '你设置了 ACK，可是还什么都没有收到。第一个 SYN 没有可确认的内容，所以不带 ACK。',
  },
  'syn-missing': { said: '你漏掉了 SYN。打开一个方向靠的就是它：它带着你开始计数的序号。' },
  'syn-ack-without-syn': {
    said: '你只确认了对方的 SYN。你自己的方向也要打开，所以你的 SYN 应和这个 ACK 一起发出。',
  },
  'syn-is-not-an-answer': {
    said: '你把对方的 SYN 当成了对你的应答。它什么也没有确认：双方正在同时打开，所以你的 SYN 要再发一次，这次带上 ACK。',
  },
  'third-segment-bears-syn': {
    said: '你在第三个报文段里设置了 SYN。你的 SYN 已经发出并得到确认，现在只需确认对方的 SYN。',
  },
  'syn-again': {
    said: '你又设置了 SYN。一个连接中每一方只在最开始发送一次 SYN；你的已经发出，或者还不该发。',
  },
  'syn-opens-no-second-connection': {
    said: '你应答这个 SYN，好像要再建立一个连接。这个连接已经存在，对旧的 SYN 只用一个 ACK 说明你在哪里。',
    shown: '：ack={{expected}}。',
  },
  'fin-missing': {
    said: '你漏掉了 FIN。你的应用程序已经调用 CLOSE，只有 FIN 能告诉对方不会再有数据了。',
  },
  'fin-without-close': {
    said: '你自作主张发了 FIN。FIN 表示应用程序不再发送数据，而你的应用程序还没有调用 CLOSE。',
  },
  'fin-echoed': {
    said: '你用 FIN 回应了 FIN。对方关闭的只是它自己的方向：你的方向要等应用程序调用 CLOSE 才关闭，现在只需确认。',
  },
  'close-with-text-queued': {
    said: '你的应用还有 {{unsent}} 字节没有发送。发出 FIN 之后就不能再发送数据了，等数据发完再关闭。',
  },
  'fin-twice': { said: '你又发了一个 FIN。一个 FIN 就关闭了你的方向，只有超时才需要重传。' },
  'reset-where-patience-is-due': {
    said: '你用 RST 中断了连接。这里并没有出错，而 RST 会丢掉所有还在路上的内容。',
  },
  'reset-instead-of-fin': {
    said: '你用 RST 回应 CLOSE。CLOSE 是用 FIN 有序地关闭你的方向；RST 用于 ABORT，会丢掉还在路上的内容。',
  },
  'old-syn-not-recognisable': {
    said: '你认为 seq={{syn}} 的 SYN 是旧的，拒绝了它。在 LISTEN 状态下任何 SYN 看上去都是新的，所以用 SYN,ACK 应答：如果它是旧的，客户端会说出来。',
  },
  'fin-cannot-be-refused': {
    said: '你没有接受这个 FIN。FIN 不是在征求同意：对方只是说 {{fin}} 之后不再发送，你的 ACK 只表示听到了。',
    shown: '：ack={{expected}}。',
  },
  'reset-missing': {
    said: '你的应答就像连接存在一样。收到的报文段不属于这里的任何连接，应当用 RST 说明。',
    shown: '：seq={{expected}}。',
  },
  'unsent-ack-believed': {
    said: '你把给别人的应答当成了给你的。它确认的是 {{ack}}，而你从未发送过；应当用序号正好是这个数的 RST 说明。',
    shown: '：seq={{expected}}。',
  },
  'ack-while-listening': {
    said: '你在监听时接受了一个 ACK。你没有发送过 {{ack}} 能确认的内容，应当用序号正好是这个数的 RST 说明。',
    shown: '：seq={{expected}}。',
  },
  'reset-needs-no-ack': {
    said: '你在回应 ACK 的 RST 上又设置了 ACK。对方凭 seq 就能认出它：那正是对方的确认号所期望的序号，所以不带 ACK。',
  },
  'reset-must-acknowledge': {
    said: '你发的 RST 没有带 ACK。收到的报文段没有确认号可以拿来当 seq，只有正好确认它，对方才认得出你的 RST。',
    shown: '：seq=0，ack={{expected}}。',
  },
  'fin-instead-of-reset': {
    said: '你在 ABORT 时有序地关闭。应用程序要立刻放弃连接，这要用 RST，不用 FIN。',
  },
  'abort-without-reset': {
    said: 'ABORT 时你照常应答。应用程序要立刻放弃连接，要用 RST 告诉对方连接已经没有了。',
  },
  'retransmission-changed': {
    said: '你发送的和第一次不同。超时要求把同一个报文段再发一次：标志位相同，序号也相同。',
  },

  // ---- 序号 ----
  'syn-not-counted': {
    said: '两个 SYN 你都没有算进去：seq={{given}} 和 ack={{ack}} 是两个 SYN 自己的序号。每个 SYN 和一个字节一样占用一个序号。',
    shown: '，所以 seq={{expected}}，ack={{expectedAck}}。',
  },
  'fin-not-counted': {
    said: '两个 FIN 你都没有算进去：seq={{given}} 和 ack={{ack}} 是两个 FIN 自己的序号。每个 FIN 和一个字节一样占用一个序号。',
    shown: '，所以 seq={{expected}}，ack={{expectedAck}}。',
  },
  'numbers-swapped': {
    said: '你把两边的计数弄反了：{{given}} 是对方的序号，{{ack}} 是你自己的。seq 数的是你发送的，ack 是你期望从对方收到的。',
    shown: '：seq={{expected}}，ack={{expectedAck}}。',
  },
  'numbers-from-zero': {
    said: '你从 0 开始数，有些工具就是这样显示的。实际传输的序号是从双方的初始序号接着数的。',
    shown: '：seq={{expected}}，ack={{expectedAck}}。',
  },
  'ack-called-seq': {
    said: '你把 {{given}} 填进了 seq。这是对对方 FIN 的确认号，应填在 ack 里；seq 是你自己数到的位置。',
    shown: '：{{expected}}。',
  },
  'syn-not-counted-in-seq': {
    said: '你又用了一次 SYN 的序号 {{given}}。SYN 已经占用了它，所以接下来发送的要加 1，即使不带数据也一样。',
    shown: '：seq={{expected}}。',
  },
  'fin-not-counted-in-seq': {
    said: '你没有把自己的 FIN 算进去。它占用了 {{given}}，所以此后发送的报文段要加 1。',
    shown: '：seq={{expected}}。',
  },
  'text-not-counted-in-seq': {
    said: '你又用了 {{given}}，那里已经是你发过的字节。每个字节占用一个序号，应当从最后一个字节之后接着数。',
    shown: '：{{expected}}。',
  },
  'seq-is-last-byte': {
    said: '你填的 {{given}} 是你发送的最后一个字节的序号。它已经用掉了，seq 应是它的下一个。',
    shown: '：{{expected}}。',
  },
  'seq-counts-an-ack': {
    said: '你多数了一个，到了 {{given}}，好像上一个 ACK 也占用了序号。只有 SYN、FIN 和数据占用序号，所以你的位置没有变。',
    shown: '：仍是 {{expected}}。',
  },
  'seq-counts-packets': {
    said: '你数的是报文段的个数，得到 {{given}}。seq 数的是字节：发送了多少字节就前进多少。',
    shown: '，所以现在是 {{expected}}。',
  },
  'seq-is-peers': {
    said: '你把对方的序号 {{given}} 当成了自己的 seq。双方各数各的字节。',
    shown: '：你的接下来是 {{expected}}。',
  },
  'seq-is-not-the-iss': {
    said: '你从 {{given}} 开始。SYN 带的是初始序号，由你的主机的时钟选定。',
    shown: '：{{expected}}。',
  },
  'seq-skips': {
    said: '你跳过了一些序号，{{given}} 太远了。下一个报文段应紧接在已发送的内容之后。',
    shown: '：{{expected}}。',
  },
  'seq-repeats': {
    said: '你退回到了 {{given}}。序号只会向前：下一个报文段应紧接在已发送的内容之后。',
    shown: '：{{expected}}。',
  },
  'seq-empty': {
    said: '你没有填 seq。每个报文段都要说明它在你的字节流中的位置。',
    shown: '：现在是 {{expected}}。',
  },
  'retransmission-with-new-seq': {
    said: '你给重传的报文段换了序号 {{given}}。重传就是把同一个报文段再发一次，序号不变。',
    shown: '：seq={{expected}}。',
  },
  'reset-seq-differs': {
    said: '你的 RST 的 seq 是 {{given}}。对方只相信序号正好是它所期望的 RST。',
    shown: '，这里应是 {{expected}}。',
  },

  // ---- 确认号 ----
  'syn-not-counted-in-ack': {
    said: '你没有把 SYN 算进去。SYN 和一个字节一样占用一个序号：对方 SYN 的序号是 {{given}}。',
    shown: '，所以期望的下一个序号是 {{expected}}。',
  },
  'fin-not-counted-in-ack': {
    said: '你把 FIN 只当成了一个标志位。FIN 和一个字节一样占用一个序号：对方 FIN 的 seq={{given}}。',
    shown: '，所以期望的下一个序号是 {{expected}}。',
  },
  'text-not-counted-in-ack': {
    said: '你确认的 {{given}} 是对方这段数据开头的序号。它的 {{len}} 字节都已收到，ack 应填期望收到的下一个字节的序号。',
    shown: '：{{expected}}。',
  },
  'ack-is-last-byte': {
    said: '你确认的 {{given}} 是已收到的最后一个字节。ack 应填期望收到的下一个字节的序号。',
    shown: '：{{given}} 及之前都已收到，所以 ack={{expected}}。',
  },
  'ack-counts-an-ack': {
    said: '你多数了一个，填了 ack={{given}}。SYN、FIN 和每个数据字节各占用一个序号，ACK 不占用。',
    shown: '，所以你期望 {{expected}}。',
  },
  'ack-counts-packets': {
    said: '你数的是报文段的个数，得到 ack={{given}}。ack 数的是字节：应填期望收到的下一个字节的序号。',
    shown: '：{{expected}}。',
  },
  'ack-counts-from-zero': {
    said: '你从 0 开始数，得到 ack={{given}}，有些工具就是这样显示的。实际传输的 ack 是从对方的初始序号接着数的。',
    shown: '：{{expected}}。',
  },
  'ack-is-own-seq': {
    said: '你把自己的序号 {{given}} 填进了 ack。ack 数的是对方发来的数据。',
    shown: '：你期望对方的下一个序号是 {{expected}}。',
  },
  'ack-jumps-the-hole': {
    said: '你确认到了 {{given}}，可是前面还缺一段。ack 表示它之前的都已收到，所以只能停在缺口处。',
    shown: '：{{expected}}。',
  },
  'ack-not-cumulative': {
    said: '你只确认了其中一段，到 {{given}} 为止。ACK 是累积的，要包括已经连续收到的全部内容。',
    shown: '：你期望 {{expected}}。',
  },
  'ack-beyond-received': {
    said: '你确认到 {{given}}，可是还没有收到那么多。ack 是期望收到的下一个序号。',
    shown: '，现在是 {{expected}}。',
  },
  'ack-behind-received': {
    said: '你确认的 {{given}} 比已收到的少。ack 是期望收到的下一个序号，在所有已收到的内容之后。',
    shown: '：{{expected}}。',
  },
  'ack-empty': {
    said: '你设置了 ACK 标志位，却没有填确认号。有了 ACK 标志位，确认号就有效：填期望收到的下一个序号。',
    shown: '，{{expected}}。',
  },
  'ack-without-flag': {
    said: '你填了 ack={{given}}，却没有设置 ACK 标志位。现在还没有可确认的内容，没有标志位谁也不看这个字段，所以应当留空。',
  },
  'reset-ack-differs': {
    said: '你的 RST 确认的是 {{given}}。没有连接时发出的 RST 应当正好确认它所回应的报文段。',
    shown: '：ack={{expected}}。',
  },

  // ---- 数据 ----
  'text-nobody-sent': {
    said: '你发送了 {{given}} 字节谁也没有交给你的数据。数据来自应用程序的 SEND；SYN、ACK 和 FIN 的长度为 0。',
  },
  'text-echoed': {
    said: '你发回了 {{given}} 字节，和收到的一样多。长度指的是你自己的数据；只有确认时长度为 0。',
  },
  'text-after-fin': {
    said: '你在 FIN 之后又发送了 {{given}} 字节。FIN 表示你的方向已经关闭：可以继续确认，不能再发送数据。',
  },
  'text-too-early': {
    said: '连接还没有建立，你就发送了 {{given}} 字节。要等对方确认了你的 SYN，数据才能发送。',
  },
  'text-missing': {
    said: '你没有带上应用程序的数据。它调用了 SEND，这些字节应随这一步发出。',
    shown: '：共 {{expected}} 字节。',
  },
  'text-may-go-with-third': {
    said: '你没有带上应用程序的数据。对方的 SYN 已经确认了你的 SYN，所以第三个报文段可以带数据，不需要 Fast Open。',
    shown: '：{{expected}} 字节。',
  },
  'text-too-long': {
    said: '你在这个报文段里放了 {{given}} 字节。一个报文段放不下这么多，要分开发送。',
    shown: '：最多 {{expected}} 字节。',
  },
  'text-beyond-window': {
    said: '你发送了 {{given}} 字节，对方没有地方接收这么多。窗口说明了能有多少字节在路上，其余的要等待。',
    shown: '：现在是 {{expected}} 字节。',
  },
  'retransmission-of-other-length': {
    said: '你重传的报文段有 {{given}} 字节。重传就是把同一个报文段再发一次，长度和第一次一样。',
    shown: '：{{expected}} 字节。',
  },

  // ---- 该不该发送 ----
  'silence-on-open': { said: '主动 OPEN 时你没有发送。应用程序想要建立连接，不发 SYN 谁也不知道。' },
  'listened-on-active-open': {
    said: '主动 OPEN 时你却去监听。监听是被动一方的事；你的应用程序想要建立连接，所以要由你发出 SYN。',
  },
  'silence-on-close': { said: 'CLOSE 时你没有发送。没有 FIN 告诉对方不会再有数据，对方就会一直等下去。' },
  'silence-on-abort': { said: 'ABORT 时你没有发送。对方会以为连接还在；要用 RST 告诉它连接已经没有了。' },
  'silence-on-syn': {
    said: '收到 SYN 你没有应答。对方在等你的 SYN,ACK：它确认对方的序号，也带去你自己的序号。',
  },
  'silence-on-syn-ack': {
    said: '收到 SYN,ACK 你没有应答。服务器还不知道它的序号你已经收到：第三个报文段正是为此而发。',
  },
  'silence-on-fin': { said: '收到 FIN 你没有应答。FIN 占用一个序号，必须确认，否则对方会重传。' },
  'silence-on-text': {
    said: '收到的数据现在就该确认，你没有应答。收到两个满的报文段，或者缺口补上了，都要立刻确认。',
    shown: '：ack={{expected}}。',
  },
  'silence-on-ack-due': {
    said: '你还想让 ACK 再等一等。它可以等着和数据一起发出，但是时间已经到了。',
    shown: '：ack={{expected}}。',
  },
  'silence-on-repetition': {
    said: '收到已经有的数据，你没有应答。对方没有收到你的 ACK 才会重传，所以要再确认一次。',
    shown: '：ack={{expected}}。',
  },
  'silence-on-challenge': {
    said: '你没有理会一个和连接对不上的报文段。用一个 ACK 说明你在哪里，对方才能发现是谁弄错了。',
    shown: '：ack={{expected}}。',
  },
  'silence-on-unsent-ack': {
    said: '对方确认了 {{ack}}，你从未发送过，你却没有理会。用你自己的 ACK 说明实际的位置。',
    shown: '：ack={{expected}}。',
  },
  'silence-on-timeout': { said: '超时之后你没有发送。报文段可能已经丢失，只有再发一次才能补救。' },
  'fin-waits-for-its-rto': {
    said: 'FIN 超时了，你没有重发。FIN 和其他报文段一样，超过 RTO 就要重传，不是等一个报文最大生存时间。',
  },
  'gave-up-too-early': {
    said: '超时之后你就放弃了连接。报文段可能在路上丢失，所以要重传几次之后才放弃。',
  },
  'retried-too-often': {
    said: '你又重传了一次。重传 {{retries}} 次都没有应答，对方可能已经不在了，所以结束连接并告诉应用程序。',
  },
  'reset-to-nobody': {
    said: '最后一次超时你发送了 RST。对方可能已经不在了，没有人能听到：连接就此结束，只告诉应用程序。',
  },
  'silence-where-reset-is-owed': {
    said: '收到的报文段不属于这里的任何连接，你没有应答。发送方以为连接存在，要用 RST 告诉它没有。',
    shown: '：seq={{expected}}。',
  },
  'ack-of-an-ack': {
    said: '你确认了一个确认。纯 ACK 不占用序号，没有什么可应答的，否则你们俩就没完没了了。',
  },
  'reset-answered': { said: '你应答了 RST。对 RST 从不应答：发送它的一方已经没有能接收应答的连接了。' },
  'segment-on-passive-open': {
    said: '被动 OPEN 时你发送了报文段。服务器只是开始监听：它还不知道谁会来连接。',
  },
  'segment-in-time-wait-end': {
    said: 'TIME-WAIT 结束时你还发送了报文段。双方都已结束；2 MSL 已过，TCB 直接删除。',
  },
  'segment-without-connection': {
    said: '连接还没有建立，你却发送了报文段。没有可以告别的对方，TCB 直接删除。',
  },
  'dropped-segment-answered': {
    said: '你应答了一个应当直接丢弃的报文段。它既不打开连接，也和你已有的对不上。',
  },
  'nothing-arrived-yet': {
    said: '你发送了 ACK，可是上次确认之后什么也没有收到。接下来发生的事会显示在这里。',
  },
  'segment-without-cause': {
    said: '你发送了一个没有来由的报文段。到来的内容不需要应答，应用程序也没有要发送的。',
  },
  'syn-ack-in-two': {
    said: '你把 ACK 和 SYN 分成两个报文段发送。对对方 SYN 的确认和你自己的 SYN 放在同一个报文段里：三次就够了，正是因为这样。',
  },
  'too-many-segments': {
    said: '你发送了 {{given}} 个报文段。这里不需要这么多：其余的没有新内容。',
    shown: '，{{expected}} 个就够了。',
  },
  'too-few-segments': {
    said: '应发送的报文段你只发了 {{given}} 个。一个放不下的要再发一个。',
    shown: '：一共 {{expected}} 个。',
  },

  // ---- 这一步处理什么 ----
  'call-not-made': {
    said: '你的应答好像 {{call}} 已经调用了，可是你没有执行这个调用。打开它的开关，让它随这一步进行。',
  },
  'call-out-of-order': { said: '你提前执行了 {{call}}。应用程序的调用要按到来的顺序执行。' },
  'call-not-allowed-here': { said: '你在 {{state}} 状态执行了 {{call}}。在这个状态下 TCP 会拒绝这个调用。' },
  'answer-out-of-order': { said: '你先应答了后到的内容。应当按到来的顺序处理。' },
  'nothing-handled': { said: '你没有理会已经到来的内容。它排在最前面，这一步必须处理它。' },
  'nothing-to-answer': { said: '你的主机现在没有要处理的事情。接下来发生的事会显示在这里。' },

  // ---- 状态 ----
  'state-stays': {
    said: '你停留在 {{given}}。刚才发生的事使你进入下一个状态。',
    shown: '：现在是 {{expected}}。',
  },
  'state-moves-without-cause': {
    said: '你进入了 {{given}}。刚才发生的事是现在这个状态里本来就有的，不改变状态。',
    shown: '：你仍在 {{expected}}。',
  },
  'state-is-the-peers': {
    said: '你选的 {{given}} 是对方所处的状态。双方各有各的状态。',
    shown: '：你现在是 {{expected}}。',
  },
  'state-too-early': {
    said: '你过早进入了 {{given}}。那要等对方应答之后。',
    shown: '；在此之前你处于 {{expected}}。',
  },
  'state-one-behind': {
    said: '你选的 {{given}} 已经过去了。这一步使你进入了后面的状态。',
    shown: '：{{expected}}。',
  },
  'state-differs': {
    said: '你选了 {{given}}。从 {{from}} 出发，刚才发生的事不会到那里。',
    shown: '：到达的是 {{expected}}。',
  },
  'established-when-sent': {
    said: '你认为第三个报文段发出了，就进入了 {{given}}。在它到达之前，你这里无从知道。',
    shown: '：在此之前你处于 {{expected}}。',
  },
  'closed-on-connecting': {
    said: '你选了 {{given}}，那里没有 TCB。连接存在多久，TCB 就存在多久，而你的连接才刚开始。',
    shown: '：你现在是 {{expected}}。',
  },
  'fin-closes-one-direction': {
    said: '你以为连接已经结束，选了 {{given}}。一个 FIN 只关闭一个方向，另一个方向还开着。',
    shown: '：你现在是 {{expected}}。',
  },
  'fin-wait-is-the-first-closers': {
    said: '你进入了 {{given}}。先关闭的一方才在那里等待，而对方的 FIN 比你的先来。',
    shown: '：你现在是 {{expected}}。',
  },
  'last-ack-is-the-second-closers': {
    said: '你进入了 {{given}}。收到对方 FIN 之后才关闭的一方在那里等待，而你关闭时还没有收到对方的 FIN。',
    shown: '：你现在是 {{expected}}。',
  },
  'closing-needs-both-fins': {
    said: '你进入了 {{given}}。那是两个 FIN 在路上交错、各自在收到对方的之前发出时才有的。',
    shown: '；这里你处于 {{expected}}。',
  },
  'close-wait-waits-for-own-close': {
    said: '你进入了 {{given}}。它等的是自己的应用程序关闭，而你的已经关闭了：你的 FIN 和对方的在路上交错。',
    shown: '，这是 {{expected}}。',
  },
  'close-wait-is-not-time-wait': {
    said: '你选了 {{given}}，混淆了两种等待。CLOSE-WAIT 是收到对方 FIN 后等自己的应用程序，TIME-WAIT 是最后等旧报文段消失。',
    shown: '：你现在是 {{expected}}。',
  },
  'time-wait-is-the-active-closers': {
    said: '你进入了 {{given}}。先关闭的一方才在那里等待，而先关闭的是对方。',
    shown: '：你现在是 {{expected}}。',
  },
  'time-wait-before-peers-fin': {
    said: '对方还没有关闭，你就进入了 {{given}}。收到的只是对你的 FIN 的确认，对方自己的 FIN 还没有来。',
    shown: '，所以你现在是 {{expected}}。',
  },
  'own-fin-was-acknowledged': {
    said: '你选了 {{given}}，那是等对方确认你的 FIN。这个确认已经来了，对方的 FIN 也来了。',
    shown: '：你现在是 {{expected}}。',
  },
  'own-fin-not-acknowledged-yet': {
    said: '你进入了 {{given}}。对方的 FIN 来了，但它没有确认你的 FIN：两个 FIN 在路上交错。',
    shown: '，所以你现在是 {{expected}}。',
  },
  'closed-before-fin-acknowledged': {
    said: '你立刻进入了 {{given}}。你的 FIN 可能丢失，得到确认之前必须有人在这里重传。',
    shown: '：你现在是 {{expected}}。',
  },
  'closed-before-2msl': {
    said: '你立刻进入了 {{given}}。你的最后一个 ACK 可能丢失，对方会重传 FIN，所以 2 MSL 之内要有人在这里。',
    shown: '：你现在是 {{expected}}。',
  },
  'time-wait-is-over': {
    said: '你选了 {{given}}。2 MSL 已经过去，网络中不再有旧的报文段，TCB 被删除。',
    shown: '：这就是 {{expected}}。',
  },
  'reset-ends-the-connection': {
    said: '收到 RST 之后你选了 {{given}}。它和你发送的、期望的对得上，确实是对方发来的：连接已经没有了。',
    shown: '，这就是 {{expected}}。',
  },
  'listener-listens-on': {
    said: '你选了 {{given}}。结束的只是对方刚才的打开，你的应用程序还在等别人来连接。',
    shown: '，所以你现在是 {{expected}}。',
  },
  'stale-reset-believed': {
    said: '因为一个 seq={{seq}} 的 RST，你进入了 {{given}}。谁都可能发来 RST，只有和你发送的、期望的对得上才可信。',
    shown: '：你仍在 {{expected}}。',
  },
  'own-reset-ends-nothing': {
    said: '你发出 RST 之后进入了 {{given}}。它只否定那个对不上的报文段，你自己这边没有变化。',
    shown: '：你仍在 {{expected}}。',
  },
  'abort-leaves-nothing': {
    said: 'ABORT 之后你选了 {{given}}。不再等待任何应答，TCB 立刻删除。',
    shown: '：{{expected}}。',
  },
  'close-without-connection': {
    said: 'CLOSE 之后你进入了 {{given}}。连接还没有建立，没有什么要关闭的，TCB 直接删除。',
    shown: '：{{expected}}。',
  },
  'listen-is-another-tcb': {
    said: '你回到了 {{given}}。你的 TCB 属于这个连接，随它一起结束；要再监听需要重新 OPEN。',
    shown: '：你现在是 {{expected}}。',
  },
  'no-connection-to-move': {
    said: '你进入了 {{given}}。没有 OPEN，这里就没有 TCB，报文段不会改变什么。',
    shown: '：你仍在 {{expected}}。',
  },

  // ---- 多个连接、Fast Open、不是 TCP 的世界 ----
  'tool-not-offered': { said: '你设置了本关没有提供的选项。可以设置的都列在表里。' },
  'port-still-used': {
    said: '你又从端口 {{port}} 打开连接。它的上一个连接还处于 {{state}} 状态，在其 TCB 删除之前，这一对端口仍被占用。',
  },
  'other-connection': {
    said: '你操作的连接上没有等待处理的事件。到达的报文段属于另一个连接：看四元组就知道是哪一个。',
  },
  'backlog-full': {
    said: '你给这个 SYN 分配了并不存在的位置。已有 {{backlog}} 个半开连接，半连接队列已满：可以丢弃它、拒绝它，或用 cookie 应答。',
  },
  'seq-is-not-the-cookie': {
    said: '你用 {{given}} 应答。队列已满时什么都不保存，所以初始序号必须是 cookie，由对方的 ACK 带回来。',
    shown: '：seq={{expected}}。',
  },
  'listener-stays': {
    said: '你让监听者进入了 {{given}}。SYN 会产生一个新连接，有它自己的 TCB；监听者继续等待下一个。',
    shown: '：它仍处于 {{expected}}。',
  },
  'fast-open-missing': {
    said: '你没有带 Fast Open 选项。cookie 由它携带，也由它请求；只有带上它，SYN 才能携带数据。',
  },
  'fast-open-needless': {
    said: '你多加了 Fast Open 选项。它只用在带有或请求 cookie 的 SYN，以及发放 cookie 的 SYN,ACK 中。',
  },
  'no-third-segment-here': {
    said: '你像 TCP 那样确认了 SYN,ACK。在本关的世界里只有两个报文段，后面不再发送任何报文段。',
  },
  'no-reset-here': {
    said: '你像 TCP 那样用 RST 否认了连接。在本关的世界里，没有连接的主机保持沉默。',
  },
  'established-by-the-syn-here': {
    said: '你像 TCP 那样停在 {{given}}。在本关的世界里，仅凭 SYN 就建立了连接。',
    shown: '：你处于 {{expected}}。',
  },
  'no-time-wait-here': {
    said: '你像 TCP 那样等待 2 MSL。在本关的世界里，主机立刻忘记连接。',
    shown: '：你处于 {{expected}}。',
  },

  // ---- 对已接受的一步的说明 ----
  'retransmission-early': {
    said: '还没有超时，你就重传了 {{seq}}。这是允许的，但是如果它只是慢一些，就会到达两次；有了超时，才能区分慢和丢失。',
  },
  'acknowledged-twice': {
    said: '你先发了一个 ACK，紧接着又发了一个报文段。每个报文段都带 ACK，一个就能说完。',
  },
  'one-ack-for-all': {
    said: '等着处理的有 {{waiting}} 项，你只应答了一部分。ACK 是累积的，一个 ACK 就能一起应答。',
  },
  'refused-when-full': {
    said: '队列已满，你用 RST 拒绝了它。这样明确但不留余地：对方本来只需等待，现在会放弃；沉默则让它还能重试。',
  },
  'iss-zero': {
    said: '你从 0 开始。总是从 0 开始，外人就能猜到，而且上一个连接的旧报文段也会落入新连接的窗口。',
  },
  'iss-one': {
    said: '你从 1 开始。它和 0 一样容易猜到，而且上一个连接的旧报文段也会落入新连接的窗口。',
  },
  'iss-used-before': {
    said: '你从 {{iss}} 开始，和上一个连接相同。那个连接还在途中的报文段，现在序号正好吻合。',
  },
});
