import type en from '#shared/texts/en/room.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  approval: '等待教师批准加入，请稍候。',
  teacher: '由教师安排你的搭档。',
  students: '请自己选择搭档',
  studentsHow: '你在 {{table}} 号桌。两人中的一人输入对方的桌号。',
  tableNumber: '搭档的桌号',
  sit: '坐到那张桌子',
  noSuch: '那张桌子没有人在等搭档，请核对桌号。',
  held: '下一关由教师宣布开始。',
  paused: '教师暂停了对局。时钟停着，你不会有任何损失。',
  hand: '举手提问',
  handAsk: '举手',
  handShort: '已举手',
  handUp: '教师已看到你举手。点击放下',
  from: '教师说：',
  read: '知道了',
  said: {
    'look-up': '请先抬头看前面。',
    'read-refusal': '再读一遍被拒绝的说明：里面有规则和数字。',
    'count-syn-fin': '别忘了：SYN 和 FIN 各占用一个序号。',
    'look-at-diagram': '看看状态图：从你所在的状态可以走到哪里？',
    talk: '和搭档讨论一下刚才发生了什么。',
    'wait-for-partner': '不用着急，你的搭档正在思考。',
    'two-minutes': '还有两分钟，然后我们一起讨论。',
    'well-done': '做得好。向搭档解释一下为什么这样做是对的。',
  },
  errors: {
    'class-locked': '教师现在不允许新的人加入。请询问教师后再试。',
    banned: '教师不允许你加入这个课堂。请询问教师。',
    paused: '教师暂停了对局。继续之后请再发送一次。',
  },
} as const satisfies SameKeys<typeof en>;
