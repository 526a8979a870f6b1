import type en from '#shared/texts/en/live.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  title: '时钟',
  runs: '时钟比 TCP 慢 {{times}} 倍，你思考时它也在走。请在 {{seconds}} 秒内应答，超过会扣一分。',
  stands: {
    start: '双方的应用程序都发出第一个调用之后，时钟才开始走。',
    teacher: '教师让时钟停下了。',
    away: '有人的设备离线，时钟暂停片刻。',
  },
  none: '你没有正在运行的定时器。',
  timers: {
    retransmission: '重传（RTO）',
    ackDue: '确认到期',
    timeWait: 'TIME-WAIT（2 MSL）',
    user: '用户超时',
  },
  left: '{{seconds}} 秒',
  out: '已超时',
  soon: '{{timer}}：还剩 {{seconds}} 秒',
  unit: '按你自己的钟表计。',
} as const satisfies SameKeys<typeof en>;
