import type en from '../en/findings-page.ts';
import type { SameKeys } from '../same-keys.ts';

/** 教师查阅裁判全部判定的页面。 */
export default {
  title: '裁判会说什么',
  intro:
    '全部判定，各附一个例子。例子里自己的序号从 4000 开始，对方的从 9000 开始；收发过一些数据之后，接下来是 4101 和 9201。被拒绝的一步有一个主要判定，也就是最能说明各处不同的那一个。',
  search: '搜索',
  part: '关于',
  all: '全部',
  values: '显示给出答案的数值',
  count_one: '{{count}} 条判定',
  count_other: '{{count}} 条判定',
  none: '没有符合的判定，请少用几个词。',
  fields: {
    option: 'Fast Open 选项',
    answers: '这一步处理什么',
    calls: '执行的调用',
    segments: '该不该发送',
    flags: '标志位',
    seq: '序号',
    ack: '确认号',
    len: '长度',
    becomes: '状态',
  },
  section: 'RFC 9293 第 {{section}} 节',
  rule: '规则 {{rule}}',
  free: '有些教材是这样讲的：一局中第一次出现不扣分。',
  remark: '对已接受的一步的说明，不扣分。',
  remarkOnce: '第一个不带 ACK 的 FIN 会被接受，并附上这条说明。',
  places: {
    'listener with room': '半连接队列还有空位的监听者',
    'listener with a full backlog': '半连接队列已满的监听者',
    'listener with cookies on': '半连接队列已满、启用了 SYN cookie 的监听者',
    'two-way-handshake': '只有两次握手的世界：不是 TCP',
    'no-time-wait': '没有 TIME-WAIT 的世界：不是 TCP',
    'fast open': '支持 Fast Open 的主机',
    'chosen ISS': '由玩家选择初始序号',
  },
  example: {
    title: '例如',
    place: '场合',
    chooses: '选择',
    state: '状态',
    waiting: '等待处理',
    nothing: '无',
    leftAside: '（未处理）',
    sends: '发送',
    silent: '不发送',
    noFlags: '无标志位',
    names: '选择的状态',
  },
} as const satisfies SameKeys<typeof en>;
