import type en from '#shared/texts/en/trouble.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  student: {
    'storage-fails': '服务器暂时无法保存数据。你发出的内容会留在这里，恢复后自动发送，什么都不会丢失。',
    'storage-slow': '服务器保存得很慢。收到答复后，你发出的内容就算数。',
  },
  teacher: {
    'storage-fails':
      '服务器无法保存：磁盘已满，或无法写入。学生的操作会先等着，什么都不会丢失；有空间后对局会自动继续。请在运行 Ackademy 的电脑上执行 npm run -s doctor，查看原因。',
    'storage-slow': '服务器的磁盘保存得很慢。学生的操作会晚些得到答复，什么都不会丢失。',
    overloaded: '服务器忙不过来了。新加入的学生需要等一等，让正在对局的学生先进行。',
  },
  errors: {
    'not-stored': '服务器暂时无法保存数据，老师已经看到提示。请过一会儿再试。',
    busy: '服务器正忙于处理进行中的对局。请过几秒再试。',
  },
} as const satisfies SameKeys<typeof en>;
