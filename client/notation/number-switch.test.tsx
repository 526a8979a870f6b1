import { beforeEach, expect, test } from 'vitest';
import { matchAt } from '#shared/lessons/testing/match-at.ts';
import { act, fireEvent, screen } from '../testing/dom.ts';
import { renderIn } from '../testing/render.tsx';
import { Table } from '../testing/table.tsx';
import { NumberSwitch } from './number-switch.tsx';
import { numberStyle, stateSpelling } from './use-notation.ts';

beforeEach(() => {
  numberStyle.set('absolute');
  stateSpelling.set('rfc');
});

const change = () => fireEvent.click(screen.getByRole('button', { name: /Numbers/ }));

test('one button writes all numbers of the page as they travel, from the ISS, or in letters', () => {
  renderIn(
    'en',
    <>
      <NumberSwitch />
      <Table start={matchAt('three-way-handshake', 'clientHost', 'SYN,ACK')} seat="clientHost" />
    </>,
  );
  const shown = () => [...document.querySelectorAll('.event .number')].map((one) => one.textContent?.trim());
  const ladder = () => document.querySelector('.ladder-table .number')?.textContent?.trim();
  expect([...shown(), ladder()]).toEqual(['seq=9000 y', 'ack=4001 x+1', 'seq=4000']);
  change();
  expect([...shown(), ladder()]).toEqual(['seq=+0 y', 'ack=+1 x+1', 'seq=+0']);
  change();
  expect([...shown(), ladder()]).toEqual(['seq=y', 'ack=x+1', 'seq=x']);
  change();
  expect(
    screen.getByRole('button', { name: /Numbers as they travel; write them counted from the ISS/ }),
  ).toBeDefined();
});

test('states are written as the RFC has them, or as textbooks do', () => {
  renderIn('en', <Table start={matchAt('three-way-handshake', 'serverHost', 'SYN')} seat="serverHost" />);
  const options = () => [...document.querySelectorAll('option')].map((one) => one.textContent);
  expect(options()).toContain('SYN-RECEIVED');
  act(() => stateSpelling.set('textbook'));
  expect(options()).toContain('SYN_RCVD');
  expect(options()).not.toContain('SYN-RECEIVED');
});
