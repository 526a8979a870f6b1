import { beforeEach, expect, test, vi } from 'vitest';
import { QUESTION_IDS, reviewOf } from '#shared/lessons/questions/bank.ts';
import { fireEvent, screen } from '../testing/dom.ts';
import { renderIn } from '../testing/render.tsx';
import QuestionsDialog from './questions-dialog.tsx';

beforeEach(() => sessionStorage.clear());

const review = { occasion: 'review', lesson: 'three-way-handshake' } as const;
const show = (asked: Parameters<typeof QuestionsDialog>[0]['asked'], language: 'en' | 'zh' = 'en') => {
  const say = vi.fn();
  const onClose = vi.fn();
  const page = renderIn(language, <QuestionsDialog asked={asked} say={say} onClose={onClose} />);
  return { say, onClose, page };
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

test('a wrong answer is told at once what is right, what one seems to believe, and why', () => {
  const { say } = show(review);
  expect(screen.getByText('Why are two segments not enough to open a connection?')).toBeDefined();
  press(/They are enough if the server first compares/);
  expect(say).toHaveBeenCalledWith({
    type: 'answer',
    question: 'two-segments.a',
    answer: 'first',
    occasion: 'review',
  });
  const said = screen.getByRole('status');
  expect(said.textContent).toContain('Not so: “After two, the server does not know');
  expect(said.textContent).toContain('What many believe: A server can tell an old SYN by its number.');
  expect(said.textContent).toContain('Only the third segment confirms');
  expect(document.activeElement).toBe(said);
  // The first answer stands.
  press(/After two, the server does not know/);
  expect(say).toHaveBeenCalledTimes(1);
});

test('one after the other to the result; a reload goes on where one was', () => {
  const { page } = show(review);
  const answer = () => fireEvent.click(document.querySelector('.answers button')!);
  answer();
  press('Next question');
  expect(screen.getByText(`Question 2 of ${reviewOf('three-way-handshake').length}`)).toBeDefined();
  page.unmount();
  const { onClose } = show(review);
  for (let n = 2; n < reviewOf('three-way-handshake').length; n += 1) {
    expect(screen.getByText(new RegExp(`^Question ${n} of`))).toBeDefined();
    answer();
    press('Next question');
  }
  answer();
  expect(screen.getByText(/^\d of \d right\.$/)).toBeDefined();
  press('Done');
  expect(onClose).toHaveBeenCalled();
});

test('before the class nothing is given away; after it the same is asked in another way', () => {
  const { page } = show({ occasion: 'before', points: ['fin-lost'] });
  press(/^After 1 MSL,/);
  expect(screen.getAllByRole('status')[0]?.textContent).toBe('Your answer is kept.');
  expect(document.querySelector('[data-verdict]')).toBeNull();
  page.unmount();
  const { say } = show({ occasion: 'after', points: ['fin-lost'] });
  press(/unless a later segment bears the ack/);
  expect(say).toHaveBeenCalledWith(expect.objectContaining({ question: 'fin-lost.b', answer: 'right' }));
  expect(screen.getAllByRole('status')[0]?.textContent).toContain('Right.');
});

test('it speaks Chinese, and has words for every question there is', () => {
  show(review, 'zh');
  expect(screen.getByText('为什么两次握手不够？')).toBeDefined();
  expect(QUESTION_IDS.length).toBeGreaterThan(60);
});
