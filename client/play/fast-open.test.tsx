import { beforeEach, expect, test, vi } from 'vitest';
import { matchAt } from '#shared/lessons/testing/match-at.ts';
import { fireEvent, screen } from '../testing/dom.ts';
import { renderIn } from '../testing/render.tsx';
import { Table } from '../testing/table.tsx';

beforeEach(() => sessionStorage.clear());

test('where a host can do Fast Open, the composer has the option, and the call says how much text it brings', () => {
  const said = vi.fn();
  const start = matchAt('fast-open-bad-cookie', 'clientHost', 'OPEN');
  renderIn('en', <Table start={start} seat="clientHost" said={said} />);
  expect(document.querySelector('.event')?.textContent).toContain('with 100 bytes');
  fireEvent.click(screen.getByRole('checkbox', { name: 'SYN' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Fast Open option' }));
  fireEvent.input(screen.getByLabelText(/^seq/), { target: { value: 'x' } });
  fireEvent.input(screen.getByLabelText(/^length/), { target: { value: '100' } });
  fireEvent.change(screen.getByLabelText(/My state becomes/), { target: { value: 'SYN-SENT' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(said).toHaveBeenCalledWith(
    expect.objectContaining({
      segments: [{ ctl: ['SYN'], seq: 4000, ack: null, len: 100, fastOpen: true }],
      becomes: 'SYN-SENT',
    }),
  );
});

test('elsewhere there is no such option', () => {
  renderIn('en', <Table start={matchAt('refused', 'clientHost', 'OPEN')} seat="clientHost" />);
  expect(screen.queryByRole('checkbox', { name: 'Fast Open option' })).toBeNull();
});
