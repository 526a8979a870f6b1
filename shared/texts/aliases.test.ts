import { expect, test } from 'vitest';
import { TCP_STATES } from '../tcp/state.ts';
import { STATE_ALIASES, stateCalled } from './aliases.ts';
import { TEXTBOOK_STATES } from './textbook-states.ts';

test('every name leads to one state, however it is written', () => {
  for (const state of TCP_STATES) {
    for (const name of [state, state.toLowerCase(), state.replaceAll('-', '_'), ...STATE_ALIASES[state]])
      expect(stateCalled(name), name).toBe(state);
  }
  expect(stateCalled('SYN')).toBeNull();
});

test('what textbooks write is a name of the same state', () => {
  for (const state of TCP_STATES) expect(stateCalled(TEXTBOOK_STATES[state])).toBe(state);
});

test.each([
  ['SYN_SEND', 'SYN-SENT'],
  ['SYN_RECV', 'SYN-RECEIVED'],
  ['SYN_RCVD', 'SYN-RECEIVED'],
  ['FIN_WAIT1', 'FIN-WAIT-1'],
  ['CLOSED-WAIT', 'CLOSE-WAIT'],
  ['终止等待 2', 'FIN-WAIT-2'],
  ['关闭等待', 'CLOSE-WAIT'],
  ['最后确认', 'LAST-ACK'],
  ['时间等待', 'TIME-WAIT'],
])('the course books’ %s is %s', (name, state) => {
  expect(stateCalled(name)).toBe(state);
});
