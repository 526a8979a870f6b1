import type en from '#shared/texts/en/lessons/free-play.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '自由对局',
  briefing:
    '这一次没有剧本。你既是本机的应用程序，也是它的 TCP：打开、发送、关闭或中止，时机由你定；网络怎样对待下一个报文段，也由你设置。裁判只认 TCP 的规则。有数据交付并且双方都回到 CLOSED，或者双方都同意结束，对局就结束。',
  debriefing:
    '你们试了什么，TCP 又是怎样应对的？不管两个应用程序调用什么、网络做了什么，每台主机始终只根据自己的状态和 TCB，对到达的报文段作出回答。所以两台互不知道对方打算的主机，最后仍能达成一致。在时序图上找一找：哪些时刻双方的认识不一样，又是哪个报文段让它们重新一致？',
} as const satisfies SameKeys<typeof en>;
