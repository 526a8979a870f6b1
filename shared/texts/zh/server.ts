import type en from '#shared/texts/en/server.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  addresses: 'Ackademy 已启动。请学生打开：',
  otherAddresses: '如果打不开，可以试试：',
  noLan: '没有找到局域网地址：目前只有这台电脑能访问服务器。',
  signIn: '教师请用下面的链接登录（只能使用一次）：',
  signInAgain: '需要新的链接时运行：npm run -s sign-in',
  stop: '按 Ctrl+C 停止服务器。重新启动后，课堂会从原处继续。',
  stopping: '正在停止。服务器重新启动后，正在对局的学生会自动回到原处。',
  portBusy: '端口 {{port}} 已被其他程序占用。请换一个端口：PORT=8081 npm start',
  portForbidden: '当前账户无权使用端口 {{port}}。请换一个大于 1024 的端口：PORT=8080 npm start',
  hostUnknown: 'HOST 设为 {{host}}，但本机没有这个地址。不设置 HOST 即可使用本机的全部地址。',
  dataDirHeld: '另一个服务器正在使用 {{dir}}。请先停止它，或用 DATA_DIR 为这个服务器指定另一个文件夹。',
  dataDirUnusable: '文件夹 {{dir}} 无法使用：{{problem}}。请用 DATA_DIR 指定一个可写的文件夹。',
  playUsage: '用法：npm run -s play -- LESSON [--seed N] [--client BOT] [--server BOT] [--rate 0…1]',
  lessonUnknown: '没有关卡 {{lesson}}。现有：{{lessons}}',
  botUnknown: '没有机器人 {{bot}}。现有：{{bots}}',
  seedWrong: '种子必须是从 0 起的整数，不能是 {{seed}}。',
  rateWrong: '比率必须是 0 到 1 之间的数，不能是 {{rate}}。',
  settingWrong: '{{name}} 的值“{{value}}”不能使用：{{problem}}',
} as const satisfies SameKeys<typeof en>;
