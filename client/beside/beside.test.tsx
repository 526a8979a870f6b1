import { expect, test } from 'vitest';
import { tableView } from '#shared/game/view.ts';
import { fireEvent, screen, within } from '../testing/dom.ts';
import { renderIn } from '../testing/render.tsx';
import BesideDialog from './beside-dialog.tsx';
import { BESIDE } from './offers.ts';
import { playOther } from './play-other.ts';

const ISS = { clientHost: 4000, serverHost: 9000 };

test.each(
  Object.entries(BESIDE).flatMap(([lesson, others]) => others.map((other) => [lesson, other] as const)),
)('beside %s: %o can be played to its end, with the same numbers', (_, other) => {
  const match = playOther(other, ISS);
  expect(match.position.outcome).not.toBeNull();
  expect(tableView(match).debrief?.iss).toEqual(ISS);
});

test('without TIME-WAIT the repeated FIN meets nobody: seen beside the match in which it met TIME-WAIT', () => {
  const { story } = playOther({ lesson: 'lost-last-ack' }, ISS);
  renderIn(
    'en',
    <BesideDialog iss={ISS} story={story} others={BESIDE['lost-last-ack']!} onClose={() => {}} />,
  );
  const ladder = (of: string) => within(document.querySelector<HTMLElement>(`[data-of="${of}"]`)!);
  expect(ladder('yours').queryAllByText('RST')).toHaveLength(0);
  expect(ladder('other').queryAllByText('RST')).not.toHaveLength(0);
});

test('of several ways out one is chosen', () => {
  const { story } = playOther({ lesson: 'syn-flood', way: 'drop' }, ISS);
  renderIn('en', <BesideDialog iss={ISS} story={story} others={BESIDE['syn-flood']!} onClose={() => {}} />);
  expect(screen.getByText('It ends lost.')).toBeDefined();
  fireEvent.change(screen.getByRole('combobox', { hidden: true }), { target: { value: '3' } });
  expect(screen.getByText('It ends with its goal reached.')).toBeDefined();
});
