import { praiseTexts } from '../checked.ts';

/** 对正确的一步，用一句话说明为什么正确。 */
export default praiseTexts({
  'back-to-listen': '正确：这次连接没有建立起来。服务器从 {{from}} 回到 LISTEN，等待下一个 SYN。',
  listening: '正确：服务器什么也不发送，只是监听。TCB 已经建立，等待 SYN 到来。',
  'syn-sent': '正确：SYN 占用序号 {{seq}}，所以接下来发送的从 {{next}} 开始。',
  'syn-counted': '正确：SYN 占用了序号 {{peerSyn}}，所以你期望 {{ack}}；你自己的 SYN 从 {{iss}} 开始计数。',
  'handshake-confirmed':
    '正确：服务器的 SYN 占用了 {{peerSyn}}，所以你期望 {{ack}}。你的 SYN 已被确认，所以你在 {{seq}}。',
  'handshake-done': '正确：对方用 {{ack}} 确认了你的 SYN。纯 ACK 不需要应答，两个方向都已打开。',
  'fin-sent': '正确：FIN 占用序号 {{seq}}，等待对方确认到 {{next}}。你仍然可以接收。',
  'fin-counted': '正确：FIN 占用了序号 {{peerFin}}，所以你期望 {{ack}}。你自己的方向仍然开着。',
  'fin-sent-last': '正确：你的 FIN 占用序号 {{seq}}。对方确认到 {{next}}，就再没有要做的了。',
  'fin-acknowledged': '正确：对方用 {{ack}} 确认了你的 FIN。在对方也关闭之前，它还可以继续发送。',
  'time-wait-entered':
    '正确：对方的 FIN 占用了 {{peerFin}}，所以你期望 {{ack}}。万一这个 ACK 丢失，你还在，可以再发一次。',
  'time-wait-again':
    '正确：对方的 FIN {{peerFin}} 又来了，说明你的 ACK 丢失了。你再次确认 ack={{ack}}，2 MSL 重新开始计时。',
  'connection-over': '正确：对方用 {{ack}} 确认了你的 FIN。TCB 不再需要了。',
  'time-wait-over': '正确：2 MSL 之后，网络中不会再有这个连接的报文段。TCB 被删除。',
  'text-sent': '正确：从 {{seq}} 开始发送了 {{len}} 字节，下一个序号是 {{next}}。',
  'text-acknowledged': '正确：{{ack}} 之前的都已收到。',
  'hole-reported': '正确：{{ack}} 处缺了一段，再说一次能让发送方知道。后面的已经保存下来。',
  'acknowledged-again': '正确：这些你都已收到，对方还不知道。用 ack={{ack}} 再确认一次。',
  'ack-may-wait': '正确：对数据的确认可以等一会儿，和你自己的数据一起发出。',
  'silence-right': '正确：收到的内容不占用序号，不需要应答。',
  'reset-taken': '正确：RST 不需要应答。你现在处于 {{state}}。',
  retransmitted: '正确：把同一个报文段再发一次，序号仍是 {{seq}}。',
  'gave-up': '正确：重传这么多次都没有应答，对方可能已经不在了。你现在处于 {{state}}。',
  'reset-right': '正确：这里没有这个连接，RST 说明了这一点。',
  'connection-made':
    '正确：SYN 占用了序号 {{peerSyn}}，所以 ack={{ack}}；一个新连接从 {{iss}} 开始，监听者继续监听。',
  'cookie-sent': '正确：{{iss}} 代替了你本该记住的一切，所以什么都不必保存。',
  'cookie-good': '正确：ack={{ack}} 把你的 cookie 带了回来，说明对方收到了你的 SYN,ACK，连接就此建立。',
  'syn-dropped': '正确：没有位置了；真想连接的对方会重传 SYN。',
  'syn-refused': '正确：没有位置了，RST 立刻告诉了对方。',
  right: '正确：你现在处于 {{state}}。',
});
