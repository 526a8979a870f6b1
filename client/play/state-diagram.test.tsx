import { expect, test } from 'vitest';
import { seatView } from '#shared/game/view.ts';
import { matchAt } from '#shared/lessons/testing/match-at.ts';
import { TCP_STATES } from '#shared/tcp/state.ts';
import { screen } from '../testing/dom.ts';
import { renderIn } from '../testing/render.tsx';
import StateDiagram, { wayOf } from './state-diagram.tsx';
import { arrowsOf, NODES, nodeOf } from './state-diagram-data.ts';

test('every state of the RFC has its place', () => {
  expect(new Set(Object.keys(NODES))).toEqual(new Set([...TCP_STATES, 'CLOSED again']));
});

test('every arrow leads downwards or across, so that the picture reads from top to bottom', () => {
  for (const {
    arrow: [from, to],
  } of arrowsOf([]))
    expect(NODES[to][1]).toBeGreaterThanOrEqual(NODES[from][1]);
});

test('CLOSED is above before the connection, below after it', () => {
  expect(nodeOf('CLOSED', [])).toBe('CLOSED');
  expect(nodeOf('CLOSED', ['CLOSED', 'SYN-SENT'])).toBe('CLOSED again');
});

test('my place and the way I came are said as well as drawn', () => {
  const view = seatView(matchAt('four-way-close', 'clientHost', 'FIN,ACK'), 'clientHost');
  const way = wayOf(view.story, { seat: 'clientHost', conn: 'A', state: view.connections.A!.state });
  expect(way).toEqual(['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2']);
  renderIn('en', <StateDiagram view={view} conn="A" />);
  expect(screen.getByText(/You are in FIN-WAIT-2\./).textContent).toContain(
    'Your way: ESTABLISHED → FIN-WAIT-1 → FIN-WAIT-2. Arrows lead from here to TIME-WAIT.',
  );
  expect(document.querySelectorAll('.walked')).toHaveLength(2);
});

test('a way that the usual arrows do not show is drawn for who has gone it', () => {
  const refused = ['CLOSED', 'SYN-SENT', 'CLOSED again'] as const;
  const walked = arrowsOf(refused).filter((arrow) => arrow.walked);
  expect(walked.map(({ arrow }) => arrow)).toEqual([
    ['CLOSED', 'SYN-SENT'],
    ['SYN-SENT', 'CLOSED again'],
  ]);
  expect(arrowsOf([]).some(({ arrow }) => arrow.join() === 'SYN-SENT,CLOSED again')).toBe(false);
});
