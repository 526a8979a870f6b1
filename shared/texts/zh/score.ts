import type en from '#shared/texts/en/score.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

/** `npm run -s score` 输出的内容。 */
export default {
  usage: '用法：npm run -s score -- LOG，LOG 是文件名，或用 - 表示从管道读入',
  unreadable: '无法打开日志 {{file}}：{{problem}}',
  damaged: '日志在第 {{line}} 行损坏（npm run -s replay -- LOG 会说明原因）。这里是之前部分的得分。',
  total: '{{total}} 分（满分 100），评分规则第 {{rubric}} 版',
  seat: '{{seat}}：{{accounts}}',
  accuracy: '报文段 {{points}}/{{of}}',
  state: '状态 {{points}}/{{of}}',
  economy: '节约 {{points}}/{{of}}',
  pace: '速度 {{points}}/{{of}}',
  segments: '共发送 {{sent}} 个报文段；在这个网络上，不浪费的一对只需 {{least}} 个',
  client: '客户端',
  server: '服务器',
  deduction: '第 {{entry}} 条，{{seat}}：−{{points}}。{{why}}',
  hint: '用了一次提示。',
  late: '应答来得太晚，超出了对方重传计时器留出的时间。',
  'goal-missed': '没有达到目标：没做的步骤不得分。',
} as const satisfies SameKeys<typeof en>;
