import type en from '../en/beside.ts';
import type { SameKeys } from '../same-keys.ts';

export default {
  title: '并排比较',
  lead: '左边是你们的对局，右边是两个机器人不出错的另一局，用的是你们的序号。',
  close: '关闭',
  which: '与之比较：',
  side: '显示哪一局',
  yours: '你们的对局',
  way: {
    drop: '放不下的 SYN 直接丢弃',
    refuse: '放不下的 SYN 用 RST 拒绝',
    'fewer retries': '减少 SYN,ACK 的重传次数',
    cookies: 'SYN cookie',
    wait: '等待 TIME-WAIT 结束',
    'the server closes first': '由服务器先关闭',
    'one connection for all requests': '所有请求共用一个连接',
    'a shorter MSL': '缩短 MSL',
    'nothing is called': '什么都不做',
  },
  ended: {
    goal: '这一局达到了目标。',
    lost: '这一局以失败告终。',
    missed: '这一局没有达到目标。',
  },
} as const satisfies SameKeys<typeof en>;
