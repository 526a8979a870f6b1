import type { TcpState } from '../tcp/state.ts';

/**
 * What course books, stacks and tools call the states, in both languages: who reads one book and sits in the other
 * language's class finds them all. A test sees to it that no name stands at two states.
 */
export const STATE_ALIASES: Readonly<Record<TcpState, readonly string[]>> = {
  CLOSED: ['CLOSE', '关闭', '已关闭'],
  LISTEN: ['LISTENING', '监听', '收听'],
  'SYN-SENT': ['SYN_SENT', 'SYN_SEND', 'SYN-SEND', 'SYNSENT', '同步已发送', '同步已发出'],
  'SYN-RECEIVED': ['SYN_RECEIVED', 'SYN_RECV', 'SYN_RCVD', 'SYN-RCVD', 'SYN-RECV', '同步收到', '同步已接收'],
  ESTABLISHED: ['ESTAB', 'ESTABLISH', 'OPEN', '已建立', '已建立连接', '连接已建立'],
  'FIN-WAIT-1': ['FIN_WAIT_1', 'FIN_WAIT1', 'FIN-WAIT1', 'FINWAIT1', '终止等待1', '终止等待 1', '终止等待-1'],
  'FIN-WAIT-2': ['FIN_WAIT_2', 'FIN_WAIT2', 'FIN-WAIT2', 'FINWAIT2', '终止等待2', '终止等待 2', '终止等待-2'],
  'CLOSE-WAIT': ['CLOSE_WAIT', 'CLOSED-WAIT', 'CLOSED_WAIT', 'CLOSEWAIT', '关闭等待'],
  CLOSING: ['正在关闭', '同时关闭'],
  'LAST-ACK': ['LAST_ACK', 'LASTACK', '最后确认'],
  'TIME-WAIT': ['TIME_WAIT', 'TIMEWAIT', 'TIMED-WAIT', '时间等待', '超时等待', '2MSL 等待'],
};

/** The state that somebody means by a name, whatever its case, hyphens and spaces; null where none is called so. */
export const stateCalled = (name: string): TcpState | null => {
  const bare = (text: string) => text.toUpperCase().replace(/[\s_-]/g, '');
  const wanted = bare(name);
  for (const [state, aliases] of Object.entries(STATE_ALIASES)) {
    if ([state, ...aliases].some((alias) => bare(alias) === wanted)) return state as TcpState;
  }
  return null;
};
