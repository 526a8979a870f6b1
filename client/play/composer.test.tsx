import { beforeEach, expect, test, vi } from 'vitest';
import type { Move } from '#shared/game/move.ts';
import { matchAt, matchOf } from '#shared/lessons/testing/match-at.ts';
import { act, fireEvent, screen, within } from '../testing/dom.ts';
import { renderIn } from '../testing/render.tsx';
import { Table } from '../testing/table.tsx';

beforeEach(() => sessionStorage.clear());

const listening = () => matchAt('three-way-handshake', 'serverHost', 'SYN');
const flag = (name: string) => screen.getByRole('checkbox', { name });
const type = (label: string, text: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } });
const becomes = (state: string) =>
  fireEvent.change(screen.getByLabelText(/My state becomes/), { target: { value: state } });
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Send' }));

test('the first move says what to do: the call stands there with its ISS and goes along by itself', () => {
  const said = vi.fn<(move: Move | 'wait') => void>();
  renderIn('en', <Table start={matchOf('three-way-handshake')} seat="clientHost" said={said} />);
  expect(screen.getByRole('heading', { name: 'Your application calls OPEN (active)' })).toBeDefined();
  expect(screen.getByText(/Your host’s clock gives you the ISS 4000 \(x\)/)).toBeDefined();
  expect(screen.getByRole('switch', { name: /OPEN/ })).toHaveProperty('checked', true);
  fireEvent.click(flag('SYN'));
  type('seq', 'x');
  becomes('SYN-SENT');
  send();
  expect(said).toHaveBeenCalledWith({
    type: 'move',
    conn: 'A',
    answers: [],
    calls: [1],
    segments: [{ ctl: ['SYN'], seq: 4000, ack: null, len: 0 }],
    becomes: 'SYN-SENT',
  });
  expect(screen.getAllByText(/Right: the SYN takes number 4000/).length).toBeGreaterThan(0);
});

test('my state becomes nothing at first, and sending without it asks for it at no cost', () => {
  const said = vi.fn();
  renderIn('en', <Table start={listening()} seat="serverHost" said={said} />);
  expect(screen.getByLabelText(/My state becomes/)).toHaveProperty('value', '');
  fireEvent.click(screen.getByRole('button', { name: 'Stay silent' }));
  expect(said).not.toHaveBeenCalled();
  expect(screen.getByText('Choose the state that your connection is in after this move.')).toBeDefined();
  expect(screen.getByLabelText(/My state becomes/).getAttribute('aria-invalid')).toBe('true');
});

test('a form with nothing in it is not sent', () => {
  const said = vi.fn();
  renderIn('en', <Table start={listening()} seat="serverHost" said={said} />);
  becomes('SYN-RECEIVED');
  send();
  expect(said).not.toHaveBeenCalled();
  expect(screen.getByText(/Nothing is filled in yet/)).toBeDefined();
});

test('an expression is echoed with its value, and the chips write into the field used last', () => {
  renderIn('en', <Table start={listening()} seat="serverHost" />);
  const ack = screen.getByLabelText('ack');
  act(() => ack.focus());
  fireEvent.click(screen.getByRole('button', { name: 'x 4000: insert x' }));
  fireEvent.click(screen.getByRole('button', { name: 'insert +1' }));
  expect(ack).toHaveProperty('value', 'x+1');
  expect(screen.getByText('= 4001')).toBeDefined();
});

test('a refusal stands between the field it is about and the button, with what it cost', () => {
  renderIn('en', <Table start={listening()} seat="serverHost" />);
  fireEvent.click(flag('SYN'));
  fireEvent.click(flag('ACK'));
  type('seq', 'y');
  type('ack', '4000');
  becomes('SYN-RECEIVED');
  send();
  const ack = screen.getByLabelText(/^ack/);
  expect(ack.getAttribute('aria-invalid')).toBe('true');
  const note = document.getElementById(ack.getAttribute('aria-describedby') ?? '');
  expect(note?.textContent).toMatch(/You did not count the SYN\..*4001/);
  expect(note?.textContent).toMatch(/−\d+ points?/);
  const follows = (a: Node, b: Node) => Boolean(a.compareDocumentPosition(b) & 4);
  expect(follows(ack, note!)).toBe(true);
  expect(follows(note!, screen.getByRole('button', { name: 'Send' }))).toBe(true);
  // What was typed is still there; a changed field is called wrong no longer.
  expect(ack).toHaveProperty('value', '4000');
  type('ack ✕', '4001');
  expect(screen.getByLabelText('ack').getAttribute('aria-invalid')).toBeNull();
});

test('the main finding stands open and marks every field that it explains; what was wrong besides is folded', () => {
  renderIn('en', <Table start={listening()} seat="serverHost" />);
  fireEvent.click(flag('SYN'));
  fireEvent.click(flag('ACK'));
  type('seq', 'y');
  type('ack', '4000');
  becomes('LISTEN');
  send();
  const state = screen.getByLabelText(/^My state becomes/);
  expect(state.getAttribute('aria-invalid')).toBe('true');
  const folded = document.getElementById(state.getAttribute('aria-describedby') ?? '');
  expect(folded?.tagName).toBe('DETAILS');
  expect(folded?.querySelector('summary')?.textContent).toBe('also: state');
  expect(folded?.textContent).not.toMatch(/points?/);
});

test('Enter in a field sends', () => {
  const said = vi.fn();
  renderIn('en', <Table start={listening()} seat="serverHost" said={said} />);
  fireEvent.click(flag('SYN'));
  fireEvent.click(flag('ACK'));
  type('seq', 'y');
  type('ack', 'x+1');
  becomes('SYN-RECEIVED');
  fireEvent.submit(screen.getByRole('form', { name: 'Your move' }));
  expect(said).toHaveBeenCalledTimes(1);
  expect(within(screen.getByRole('main')).getAllByText(/Right: the SYN took number 4000/)).toBeDefined();
});

test('what was typed outlives a reload, and not the move', () => {
  const page = <Table start={listening()} seat="serverHost" />;
  const first = renderIn('en', page);
  type('seq', 'y');
  first.unmount();
  renderIn('en', page);
  expect(screen.getByLabelText('seq')).toHaveProperty('value', 'y');
  fireEvent.click(flag('SYN'));
  fireEvent.click(flag('ACK'));
  type('ack', '4001');
  becomes('SYN-RECEIVED');
  send();
  fireEvent.click(screen.getByRole('button', { name: 'Send something all the same' }));
  expect(screen.getByLabelText('seq')).toHaveProperty('value', '');
});

test('more than one segment in a move, on request', () => {
  const said = vi.fn();
  renderIn('en', <Table start={listening()} seat="serverHost" said={said} />);
  type('seq', '1');
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  fireEvent.click(screen.getByRole('button', { name: 'Add a segment' }));
  type('seq', '2');
  becomes('SYN-RECEIVED');
  fireEvent.click(screen.getByRole('button', { name: 'Send 2 segments' }));
  expect(said.mock.calls[0]?.[0].segments.map((one: { seq: number }) => one.seq)).toEqual([1, 2]);
});

test('the clock can be let go on', () => {
  const said = vi.fn();
  renderIn('en', <Table start={listening()} seat="serverHost" said={said} />);
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  fireEvent.click(screen.getByRole('button', { name: 'Let the clock go on' }));
  expect(said).toHaveBeenCalledWith('wait');
});

test('the same in Chinese', () => {
  renderIn('zh', <Table start={listening()} seat="serverHost" />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'SYN' }));
  fireEvent.input(screen.getByLabelText('序号 seq'), { target: { value: 'y' } });
  fireEvent.click(screen.getByRole('button', { name: '发送' }));
  expect(screen.getByText('请选择这一步之后连接所处的状态。')).toBeDefined();
});
