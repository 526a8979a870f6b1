import { expect, test, vi } from 'vitest';
import { decide } from '#shared/game/decide.ts';
import { fold } from '#shared/game/fold.ts';
import type { HostId } from '#shared/game/host-id.ts';
import type { Match } from '#shared/game/match.ts';
import type { Choice } from '#shared/game/move.ts';
import { seatView } from '#shared/game/view.ts';
import { matchAt, matchOf } from '#shared/lessons/testing/match-at.ts';
import { fireEvent, screen } from '../../testing/dom.ts';
import { renderIn } from '../../testing/render.tsx';
import { WorldNotice } from '../world-notice.tsx';
import ChoicesPanel from './choices-panel.tsx';
import ConnectionTabs from './connection-tabs.tsx';
import HostTable from './host-table.tsx';

const chosen = (match: Match, seat: HostId, choice: Choice): Match =>
  fold(match, decide(match, { seat, cid: 1 }, choice).entry);

const flooded = matchAt('syn-flood', 'serverHost', 'SYN');
const views = {
  flood: seatView(flooded, 'serverHost'),
  famine: seatView(matchOf('port-famine'), 'clientHost'),
};

test('each connection says its name, its state and what waits; the listener how full its backlog is', () => {
  const onPick = vi.fn();
  renderIn('en', <ConnectionTabs view={views.flood} conn="L" onPick={onPick} />);
  const tab = screen.getByRole('button', { name: /listener/ });
  expect(tab.textContent).toContain('LISTEN');
  expect(tab.textContent).toContain('Half-open: 0 of 2');
  expect(tab.textContent).toContain('1 waits');
  expect(tab.getAttribute('aria-current')).toBe('true');
  fireEvent.click(tab);
  expect(onPick).toHaveBeenCalledWith('L');
});

test('the host’s table says which ports are free', () => {
  renderIn('en', <HostTable view={views.famine} />);
  expect(screen.getByText(':49200').closest('li')?.textContent).toContain('port free');
  expect(screen.getByText(':49201').closest('li')?.textContent).toContain('with 192.0.2.2:80');
});

test('whoever is asked may call or let time pass; each is one press', () => {
  // The server's OPEN comes first; then nothing goes on by itself.
  const onSay = vi.fn();
  renderIn('en', <ChoicesPanel view={views.famine} busy={false} onSay={onSay} />);
  fireEvent.click(screen.getByRole('button', { name: /on :49201/ }));
  expect(onSay).toHaveBeenCalledWith({
    type: 'call',
    conn: ':49201',
    call: { type: 'OPEN', passive: false },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Call nothing, let time pass' }));
  expect(onSay).toHaveBeenCalledWith({ type: 'wait' });
});

test('a setting is offered with its price, and says when it holds', () => {
  const onSay = vi.fn();
  const { unmount } = renderIn('en', <ChoicesPanel view={views.flood} busy={false} onSay={onSay} />);
  fireEvent.click(screen.getByRole('button', { name: 'SYN cookies on' }));
  const setting = { tool: 'cookies', value: true } as const;
  expect(onSay).toHaveBeenCalledWith({ type: 'set', setting });
  unmount();
  const after = chosen(flooded, 'serverHost', { type: 'set', setting });
  renderIn('zh', <ChoicesPanel view={seatView(after, 'serverHost')} busy={false} onSay={onSay} />);
  expect(screen.getByText('启用 SYN cookie：已生效')).toBeTruthy();
});

test('a world that is not TCP says so; TCP’s own says nothing', () => {
  const { unmount } = renderIn('en', <WorldNotice rules="no-time-wait" />);
  expect(screen.getByRole('note').textContent).toContain('This is not TCP.');
  unmount();
  renderIn('en', <WorldNotice rules={undefined} />);
  expect(screen.queryByRole('note')).toBeNull();
});
