import { expect, test, vi } from 'vitest';
import { openMatch } from '#shared/game/match.ts';
import { type Assistance, DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { matchOf } from '#shared/lessons/testing/match-at.ts';
import { fireEvent, screen } from '../testing/dom.ts';
import { renderIn } from '../testing/render.tsx';
import { Table } from '../testing/table.tsx';

const at = (assistance: Assistance) => {
  const { header } = matchOf('three-way-handshake');
  return openMatch({ ...header, settings: { ...DEFAULT_SETTINGS, assistance } });
};

/** The client's SYN with seq=7. */
function wrongSyn(assistance: Assistance, language: 'en' | 'zh' = 'en') {
  const said = vi.fn();
  renderIn(language, <Table start={at(assistance)} seat="clientHost" said={said} />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'SYN' }));
  fireEvent.input(screen.getByLabelText('seq'), { target: { value: '7' } });
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'SYN-SENT' } });
  fireEvent.click(screen.getByRole('button', { name: language === 'en' ? 'Send' : '发送' }));
  expect(said).toHaveBeenCalled();
}
const page = () => document.body.textContent ?? '';

test('full: the refusal tells the number', () => {
  wrongSyn('full');
  expect(page()).toMatch(/has drawn: 4000/);
});

test('standard: it ends before the number, with no gap in the sentence', () => {
  wrongSyn('standard');
  expect(screen.getByText(/−9 points/)).toBeDefined();
  expect(page()).not.toMatch(/has drawn: 4000|\{\{/);
});

test('exam: it says only that the move is refused, and the page keeps no hint', () => {
  wrongSyn('exam');
  expect(screen.getAllByText(/Not accepted/).length).toBeGreaterThan(1);
  expect(page()).not.toMatch(/−\d+ point|costs nothing|What you know by now/);
});
