import type en from '../en/titles.ts';
import type { SameKeys } from '../same-keys.ts';

/** 教师看到的关卡标题；学生看到的文字在 lessons/<id>.ts。 */
export default {
  handshake: {
    'three-way-handshake': '三次握手',
    'lost-syn': 'SYN 丢失',
    'lost-syn-ack': 'SYN,ACK 丢失',
    'lost-handshake-ack': '第三个报文段丢失：由数据完成握手',
    'lost-handshake-ack-resent': '第三个报文段丢失：SYN,ACK 重发',
    'partner-offline': '对方离线：服务器已断电',
    'partner-offline-client': '对方离线：客户端消失',
    refused: '连接被拒绝',
    'old-duplicate-syn': '旧 SYN 到达服务器',
    'old-duplicate-syn-late': '调用早已结束，SYN 才到达',
    'old-duplicate-syn-twice': 'SYN 晚于自己的重传到达',
    'two-way-handshake': '不是 TCP：两次握手',
    'simultaneous-open': '同时打开',
    'syn-flood': 'SYN 洪泛',
    'fast-open': 'Fast Open：随 SYN 携带数据',
    'fast-open-bad-cookie': 'Fast Open：失效的 cookie',
    'choose-your-iss': '选择初始序号',
  },
  data: {
    'full-life': '完整的一生：握手、数据、挥手',
    'reordered-data': '报文段失序',
    'lost-data': '数据丢失：三个重复 ACK',
    'duplicate-data': '数据重复',
  },
  close: {
    'four-way-close': '四次挥手',
    'server-closes-first': '服务器先关闭',
    'half-close': '半关闭：一通电话',
    'three-segment-close': '三个报文段的挥手',
    'simultaneous-close': '同时关闭',
    'lost-fin': 'FIN 丢失',
    'lost-close-ack': '对 FIN 的 ACK 丢失：FIN 重发',
    'lost-close-ack-repaired': '对 FIN 的 ACK 丢失：由服务器的 FIN 补上',
    'lost-last-ack': '最后的 ACK 丢失：为什么要 TIME-WAIT',
    'no-time-wait': '不是 TCP：没有 TIME-WAIT',
    'port-famine': '端口耗尽',
    'half-open-crash': '半开连接：服务器重启了',
    'half-open-crash-client': '半开连接：客户端重启了',
    abort: '中止：用 RST 代替 FIN',
  },
  freedom: {
    'free-play': '自由对局',
    exam: '考试',
  },
} as const satisfies SameKeys<typeof en>;
