import { expect, test } from 'vitest';
import { foremost } from './foremost.ts';

const at = (state: 'CLOSED' | 'LISTEN' | 'SYN-RECEIVED' | 'ESTABLISHED') => ({ state });

test.each([
  ['the only one', { A: at('CLOSED') }, 'CLOSED'],
  ['the listener, while it has made nothing', { L: at('LISTEN') }, 'LISTEN'],
  ['what the listener has made', { L: at('LISTEN'), ':49200': at('SYN-RECEIVED') }, 'SYN-RECEIVED'],
  ['the youngest', { ':1': at('ESTABLISHED'), ':2': at('SYN-RECEIVED'), ':3': at('CLOSED') }, 'SYN-RECEIVED'],
] as const)('%s', (_, connections, state) => {
  expect(foremost<{ readonly state: string } & ReturnType<typeof at>>(connections)?.state).toBe(state);
});

test('a host without connections has none', () => {
  expect(foremost({})).toBeUndefined();
});
