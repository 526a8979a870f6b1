import { beforeEach, expect, test } from 'vitest';
import { decide } from '#shared/game/decide.ts';
import { fold } from '#shared/game/fold.ts';
import { askHint } from '#shared/game/hints.ts';
import { seatView } from '#shared/game/view.ts';
import { matchAt, moveAll } from '#shared/lessons/testing/match-at.ts';
import { fireEvent, screen } from '../testing/dom.ts';
import { renderIn } from '../testing/render.tsx';
import HintBox from './hint-box.tsx';

beforeEach(() => sessionStorage.clear());

const before = matchAt('three-way-handshake', 'clientHost', 'SYN,ACK');
const after = (n: number, match = before) => {
  let told = match;
  for (let i = 0; i < n; i += 1) told = fold(told, askHint(told, { seat: 'clientHost', cid: null }));
  return seatView(told, 'clientHost').hints!;
};

test('the price stands on the button before the step is taken', () => {
  let asked = 0;
  const ask = () => {
    asked += 1;
  };
  const page = renderIn('en', <HintBox hints={after(0)} busy={false} onAsk={ask} />);
  fireEvent.click(screen.getByRole('button', { name: 'Hint: what is it about? free' }));
  expect(asked).toBe(1);
  page.unmount();
  renderIn('en', <HintBox hints={after(1)} busy={false} onAsk={ask} />);
  expect(screen.getByText(/It cannot know that its own has arrived/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Hint: which field? −1 point' })).toBeDefined();
});

test('after a refusal the steps lead to what was wrong, down to its value', () => {
  const slip = moveAll(before, 'clientHost', ['A 4001 9000'], 'ESTABLISHED');
  const refused = fold(before, decide(before, { seat: 'clientHost', cid: 1 }, slip).entry);
  renderIn('zh', <HintBox hints={after(3, refused)} busy={false} onAsk={() => {}} />);
  expect(screen.getByText('看 ack：你期望对方的下一个序号。')).toBeDefined();
  expect(screen.getByText('ack=9001')).toBeDefined();
});

test('when all is told, that is said', () => {
  const all = after(40);
  expect(all.next).toBeNull();
  renderIn('en', <HintBox hints={all} busy={false} onAsk={() => {}} />);
  expect(screen.getByText('Flags: ACK')).toBeDefined();
  expect(screen.getByText('State: ESTABLISHED')).toBeDefined();
  expect(screen.getByText('All is told. What is left is yours.')).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
});
