import type en from '#shared/texts/en/lessons/abort.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '中止：用 RST 代替 FIN',
  briefing:
    '服务器正在给客户端发送一个很长的文件，过了一会儿，用户关掉了窗口：客户端的应用程序 ABORT。目标：双方都回到 CLOSED；看看还在路上的字节会怎样。',
  debriefing:
    'RST 会丢掉什么？一切。FIN 排在数据后面，会被确认，会被重传；RST 则不管这些。路上的 200 字节遇到的是没有 TCB 的客户端，又引来一个 RST；服务器还要重传的也都丢弃，它的应用程序得到的是一个错误，而不是一个结尾。没有 TIME-WAIT，也没有确认：RST 不被确认，万一丢了，下一段数据会引来下一个。它的序号是 SND.NXT，正是服务器所期望的；落在窗口里别处的 RST 只会引来反问，免得有人靠猜就能断开连接。ACK 标志位可有可无：Linux 会加上，RFC 不加。',
} as const satisfies SameKeys<typeof en>;
