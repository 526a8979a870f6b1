import type en from '#shared/texts/en/lessons/fast-open-bad-cookie.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  studentTitle: '昨天的门票',
  briefing:
    '客户端有一个上次来访时得到的 Fast Open cookie，还有一个 100 字节的请求。目标：把请求交给服务器的应用程序。',
  debriefing:
    'cookie 失效了怎么办？那么 Fast Open 就变回普通的 TCP。服务器换了密钥，旧 cookie 什么也证明不了：它只确认了 SYN，ack=x+1，没有收下数据，但顺便发了一个新的 cookie。对客户端来说，这个确认号已经说明了一切：SYN 之后的 100 字节没有被收下，于是它们随第三个报文段再发一次。损失的只是本来可以省下的那个往返时间，也不需要谁来报告错误。确认号就是报告。',
} as const satisfies SameKeys<typeof en>;
