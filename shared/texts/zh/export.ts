import type en from '#shared/texts/en/export.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  blank: '留空，由学生填写：',
  blanks: { flags: '标志位', seq: 'seq', ack: 'ack', len: '长度', becomes: '状态' },
  svg: '图片（SVG）',
  png: '图片（PNG）',
  text: '文本',
  sheet: '练习卷（文本）',
  key: '答案（文本）',
  log: '日志',
  lines: '逐行的时序图',
  failed: '这个浏览器画不出图片。请改用 SVG。',
} as const satisfies SameKeys<typeof en>;
