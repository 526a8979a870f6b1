import type en from '#shared/texts/en/check.ts';
import type { SameKeys } from '#shared/texts/same-keys.ts';

export default {
  title: '这台设备能连通吗？',
  running: '正在检查……',
  allGood: '全部连通，可以加入课堂了。',
  goodEnough: '可以加入课堂。有一项不可用，但不影响对局。',
  blocked: '这台设备还没有连通。',
  join: '加入课堂',
  again: '再检查一次',
  results: {
    page: '页面',
    storage: '浏览器存储',
    request: '向服务器提问',
    socket: '实时连接',
  },
  line: '{{name}}：{{verdict}}',
  verdict: { ok: '能通', failed: '不通', waiting: '正在检查……' },
  storageVerdict: { ok: '可用', failed: '被关闭' },
  said: {
    page: '已经加载，否则你看不到这些文字。',
    storage: '重新加载页面时，你的座位会保留。',
    request: '服务器有回答。',
    socket: '服务器在 {{ms}} 毫秒内回答。',
    waiting: '最多需要几秒钟。',
  },
  cure: {
    storage: '可以照常对局。但重新加载后可能需要重新加入：请退出无痕浏览，或者允许本站存储数据。',
    request:
      '服务器不再回答。请留在上课用的 Wi-Fi 里，关闭移动数据和 VPN，然后再检查一次。如果仍然不通，请告诉老师：服务器可能已经停止。',
    socket:
      '这台设备和服务器之间有东西拦住了实时连接（WebSocket）。请关闭 VPN、省流量模式和广告拦截，或者换一个浏览器。如果仍然不通，请告诉老师：这个网络会过滤实时连接，用手机或电脑开热点可以解决。',
    oldPage: '这个页面比服务器旧。请重新加载，然后再检查一次。',
  },
  reload: '重新加载',
} as const satisfies SameKeys<typeof en>;
