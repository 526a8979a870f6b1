import { expect, test } from 'vitest';
import { fold } from '#shared/game/fold.ts';
import { freely } from '#shared/game/match.ts';
import { matchOf } from '#shared/lessons/testing/match-at.ts';
import { fireEvent, screen } from '../../testing/dom.ts';
import { renderIn } from '../../testing/render.tsx';
import { Table } from '../../testing/table.tsx';

test('the application’s calls are buttons; what is called waits to be carried out', async () => {
  renderIn('en', <Table start={matchOf('free-play')} seat="clientHost" />);
  fireEvent.click(await screen.findByRole('button', { name: 'OPEN (active)' }));
  expect(screen.getAllByText(/Your application wants to call OPEN/).length).toBeGreaterThan(0);
  expect(screen.getByRole('form', { name: 'Your move' })).toBeDefined();
});

test('the network is set for one direction, and the own story shows it', async () => {
  renderIn('en', <Table start={matchOf('free-play')} seat="serverHost" />);
  await screen.findByRole('button', { name: 'OPEN (passive)' });
  fireEvent.change(screen.getByLabelText('Direction'), { target: { value: 'clientHost' } });
  fireEvent.change(screen.getByLabelText('The next segment'), { target: { value: 'duplicate' } });
  fireEvent.click(screen.getAllByRole('button', { name: 'Set it', hidden: true })[0]!);
  expect(document.body.textContent).toMatch(/network/i);
});

test('the partner’s wish to end it is said, and agreeing ends it', async () => {
  const start = matchOf('free-play');
  const wish = freely(start, { seat: 'serverHost', cid: 1 }, { type: 'finish', agreed: true });
  renderIn('zh', <Table start={fold(start, wish)} seat="clientHost" />);
  expect((await screen.findByText(/想结束对局/)).textContent).toContain('Lin');
  fireEvent.click(screen.getByRole('button', { name: '结束对局' }));
  expect(screen.getByRole('button', { name: '还是继续' })).toBeDefined();
});
