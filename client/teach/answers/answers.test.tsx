import { afterEach, expect, test, vi } from 'vitest';
import { screen, within } from '../../testing/dom.ts';
import { renderRoom } from '../../testing/render-room.tsx';
import AnswersDialog from './answers-dialog.tsx';

afterEach(() => vi.unstubAllGlobals());

const show = (answers: readonly object[], language: 'en' | 'zh' = 'en') => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.json({ answers })),
  );
  renderRoom(<AnswersDialog id="c1" onClose={() => {}} />, { language });
};

test('how many were right before and after, what was believed, question by question', async () => {
  show([
    { question: 'two-segments.a', answer: 'first', occasion: 'before', count: 3 },
    { question: 'two-segments.a', answer: 'right', occasion: 'before', count: 1 },
    { question: 'two-segments.b', answer: 'right', occasion: 'after', count: 4 },
    { question: 'fin-counts.a', answer: 'first', occasion: 'review', count: 5 },
  ]);
  expect(await screen.findByText('before the class: 1 of 4 right (25 %)')).toBeDefined();
  expect(screen.getByText('after it: 4 of 4 right (100 %)')).toBeDefined();
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    'Without text the seq does not advance: SYN and FIN are not counted5',
    'A server can tell an old SYN by its number3',
  ]);
  const question = screen.getByRole('region', {
    name: 'Why are two segments not enough to open a connection?',
  });
  expect(
    within(question)
      .getAllByRole('listitem')
      .map((item) => item.textContent?.slice(0, 6)),
  ).toContain('1 ✓ Af');
});

test('nobody has answered yet; in Chinese too', async () => {
  show([], 'zh');
  expect(await screen.findByText('还没有人答题。')).toBeDefined();
});
