import type en from '#shared/texts/en/own-lessons.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  lead: '一门课程就是一个文本文件 (JSON)：应用程序何时调用什么、网络做什么、达到什么目标。可以先取一门现成的课程，改好后再交到这里。',
  sample: '取一门现成的',
  download: '保存为文件',
  bring: '交来一个文件',
  tooLarge: '文件超过 {{most}} KiB。一门课程用不了这么大。',
  tooMany: '这里已有 100 门课程，请先删除一门。',
  failed: '服务器未能收下文件，请重试。',
  misfits: '这还不是一门课程：',
  misfit: '{{place}}：{{reason}}',
  whole: '整个文件',
  ours: {
    'too-many-segments': '超过 40 个 mss 大小的报文段',
    'too-many': '超过一堂课用得上的数目：8 个端口、40 个注入的报文段',
    'no-language': '至少要有一种语言',
    'no-such-word': '没有这一项文字',
  },
  none: '还没有交来的课程。',
  check: {
    waiting: '等待检验',
    running: '正在把所有走法都走一遍：已走过 {{positions}} 个局面',
    proved:
      '已证明：一局中任意 {{k}} 个报文段遭遇意外、任意 {{m}} 步走得浪费，都有路到达目标（{{positions}} 个局面）',
    'proved-fates': '已证明：一局中任意 {{k}} 个报文段遭遇意外，都有路到达目标（{{positions}} 个局面）',
    'proved-waste': '已证明：一局中任意 {{m}} 步走得浪费，都有路到达目标（{{positions}} 个局面）',
    unsettled: '未有定论：走过 {{positions}} 个局面没有发现问题，但局面还不止这些。可以使用。',
    'other-ladder':
      '文件中的序列图与两个规范的协议栈走出来的不同：第 {{step}} 步不一样。省去序列图，系统会自动填好。',
    broken: '这样还不能使用。{{why}}',
  },
  why: {
    winnable: '从开局起就不能保证到达目标。',
    'a-way-on': '有的局面再也走不到任何结局。',
    'never-stuck': '可能有人无步可走，而别的事也不再发生。',
    'never-throws': '有的局面引擎无法应对。',
    'own-octets': '应用程序可能收到以前连接的字节。',
    'numbers-agree': '双方都已安静下来，期望的序号却可能不一致。',
    'time-wait': 'TIME-WAIT 可能过早结束。',
    'own-view': '一台主机的最佳走法取决于它看不到的东西。',
  },
  cancel: '停止检验',
  cancelNamed: '停止检验“{{lesson}}”',
  game: '保存能说明问题的最短一局',
  gameHow: '可在回放页面打开。',
  replay: '打开回放页面',
  remove: '删除',
  removeNamed: '删除“{{lesson}}”',
} as const satisfies SameKeys<typeof en>;
