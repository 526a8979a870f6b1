import { expect, test } from 'vitest';
import { FINDINGS } from '#shared/game/finding.ts';
import { fireEvent, screen, within } from '../testing/dom.ts';
import { renderRoom } from '../testing/render-room.tsx';
import FindingsPage from './findings-page.tsx';

const cards = () => [...document.querySelectorAll('.finding-card')];
const card = (code: string) => within(document.getElementById(code)!);

test('every finding stands there once, with its text, its sources and a move that earns it', () => {
  renderRoom(<FindingsPage />);
  expect(
    cards()
      .map((one) => one.id)
      .sort(),
  ).toEqual(Object.keys(FINDINGS).sort());
  for (const one of cards()) expect(one.querySelector('dl')).not.toBeNull();
  expect(document.body.textContent).not.toContain('{{');
  const fin = card('fin-not-counted-in-ack');
  expect(fin.getByText(/the peer’s FIN has seq=9201, so you expect 9202\./)).toBeDefined();
  expect(fin.getByText('RFC 9293, section 3.4 · rule SN2')).toBeDefined();
});

test('without the values each text ends before the number', () => {
  renderRoom(<FindingsPage />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Show the values that give the answer away' }));
  expect(card('fin-not-counted-in-ack').getByText(/the peer’s FIN has seq=9201\.$/)).toBeDefined();
});

test('in Chinese', () => {
  renderRoom(<FindingsPage />, { language: 'zh' });
  expect(screen.getByRole('heading', { level: 1, name: '裁判会说什么' })).toBeDefined();
  expect(card('fin-not-counted-in-ack').getByText(/期望的下一个序号是 9202。/)).toBeDefined();
});

test('can be searched by words and by the part of the move', () => {
  renderRoom(<FindingsPage />);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'two waits' } });
  expect(cards().map((one) => one.id)).toEqual(['close-wait-is-not-time-wait']);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: '' } });
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'len' } });
  expect(cards().every((one) => FINDINGS[one.id as keyof typeof FINDINGS].field === 'len')).toBe(true);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zeppelin' } });
  expect(screen.getByRole('status').textContent).toBe('Nothing fits. Try fewer words.');
});
