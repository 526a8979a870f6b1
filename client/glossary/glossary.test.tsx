import { expect, test } from 'vitest';
import { TCP_STATES } from '#shared/tcp/state.ts';
import { fireEvent, screen } from '../testing/dom.ts';
import { renderIn } from '../testing/render.tsx';
import Glossary from './glossary.tsx';

const find = (word: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value: word } });
const states = () => [...document.querySelectorAll('dt.state')].map((one) => one.textContent);

test('every state with its other names, where it comes from and where it leads', () => {
  renderIn('en', <Glossary state="SYN-SENT" />);
  expect(states()).toEqual(TCP_STATES);
  expect(screen.getByText(/comes from: FIN-WAIT-1 \(FIN arrives\)/).textContent).not.toContain('LAST-ACK');
  expect(screen.getByText('You are here.').closest('div')?.textContent).toContain('SYN-SENT');
  expect(screen.getByText(/also called: SYN_RECEIVED, SYN_RECV/)).toBeDefined();
});

test.each([
  ['en', '时间等待', ['TIME-WAIT']],
  ['zh', 'syn rcvd', ['SYN-RECEIVED']],
  ['zh', 'CLOSED_WAIT', ['CLOSE-WAIT']],
] as const)('in %s the state is found by %s', (language, word, expected) => {
  renderIn(language, <Glossary state={null} />);
  find(word);
  expect(states()).toEqual(expected);
});

test('terms are found by their words; what is not there is said', () => {
  renderIn('en', <Glossary state={null} />);
  find('next number expected');
  expect(screen.getByText('acknowledgment number (ack)')).toBeDefined();
  expect(states()).toEqual([]);
  find('congestion');
  expect(screen.getByRole('status').textContent).toBe('No word here is called so.');
});
