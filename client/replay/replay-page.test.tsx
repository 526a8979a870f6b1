import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Route } from 'wouter';
import { act, fireEvent, screen, within } from '../testing/dom.ts';
import { logOfHandshake } from '../testing/logs.ts';
import { renderRoom } from '../testing/render-room.tsx';
import ReplayPage from './replay-page.tsx';

const log = logOfHandshake();
const lines = log.trimEnd().split('\n');
/** The last step: a header and an end are no entries. */
const end = lines.length - 2;
let served: () => Promise<Response>;
beforeEach(() => {
  served = async () => new Response(log);
  vi.stubGlobal('fetch', (url: string) =>
    url.endsWith('/branches') ? Promise.resolve(Response.json({ branches: [] })) : served(),
  );
});
afterEach(() => vi.unstubAllGlobals());

afterEach(() => history.replaceState(null, '', '/'));

const show = (language: 'en' | 'zh' = 'en') =>
  renderRoom(<Route path="/replay/:matchId" component={ReplayPage} />, { path: '/replay/m1', language });
const slider = () => screen.findByRole('slider', { name: 'Step of the match' });
const hosts = () => within(screen.getByRole('heading', { name: 'Both hosts now' }).parentElement!);
const row = (name: string) => hosts().getByRole('row', { name: new RegExp(`^${name}`) }).textContent;

test('the end shows both hosts, the score and every refusal with its explanation', async () => {
  show();
  fireEvent.input(await slider(), { target: { value: String(end) } });
  expect(row('state')).toContain('ESTABLISHED');
  expect(row('RCV.NXT')).toBe(
    'RCV.NXT9001 (changed in this step)4001'.replace(' (changed in this step)', ''),
  );
  expect(screen.getByText('score 94')).toBeDefined();
  expect(screen.getByText(/You did not count the SYN/)).toBeDefined();
});

test('keys step through the match, back without folding anew', async () => {
  show();
  await slider();
  expect(screen.getByRole('heading', { name: 'The match begins' })).toBeDefined();
  fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  expect(screen.getByText('LISTEN', { selector: 'td' })).toBeDefined();
  fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
  expect(screen.getByRole('heading', { name: 'The match begins' })).toBeDefined();
  fireEvent.keyDown(document.body, { key: 'End' });
  expect((await slider()).getAttribute('aria-valuetext')).toContain(`step ${end}`);
});

test('a refusal says what was tried, why it was refused, and what it cost', async () => {
  show();
  await slider();
  fireEvent.click(screen.getByRole('button', { name: 'Next refusal' }));
  const verdict = screen.getByRole('heading', { name: 'The server’s move was refused' }).parentElement!;
  expect(verdict.textContent).toContain('SYN,ACK seq=9000 ack=4000');
  expect(verdict.textContent).toContain('RFC 9293, section 3.4');
  expect(verdict.textContent).toMatch(/cost \d+ points/);
});

test('a row of the ladder leads to its step', async () => {
  show();
  await slider();
  const table = screen.getByRole('table', { name: /ladder/ });
  fireEvent.click(within(table).getAllByRole('button').at(-1)!);
  expect((await slider()).getAttribute('aria-valuetext')).toContain(`step ${end} of`);
});

test('a damaged log says where, and shows what comes before', async () => {
  const damaged = lines.map((line, at) => (at === 5 ? line.replace(/"before":"./, '"before":"!') : line));
  served = async () => new Response(damaged.join('\n'));
  show();
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('damaged in line 6');
  expect(alert.textContent).toContain('What comes before it is shown.');
  expect((await slider()).getAttribute('max')).toBe('4');
});

test('a log that cannot be read at all shows nothing but the reason', async () => {
  served = async () => new Response('');
  show('zh');
  expect((await screen.findByRole('alert')).textContent).toContain('日志是空的');
  expect(screen.queryByRole('slider')).toBeNull();
});

test.each([
  [404, 'not-found', 'There is no log of this match here'],
  [500, 'internal', 'The server could not hand out this log'],
])('%i: a clear message', async (status, error, words) => {
  served = async () => Response.json({ error }, { status });
  show();
  expect((await screen.findByRole('alert')).textContent).toContain(words);
});

test('who is not signed in is told the cure; a server that is away can be tried again', async () => {
  served = async () => Response.json({ error: 'not-signed-in' }, { status: 401 });
  const first = show();
  expect(await screen.findByText('npm run -s sign-in')).toBeDefined();
  first.unmount();
  served = () => Promise.reject(new TypeError('network'));
  show();
  expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
  served = async () => new Response(log);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await slider();
});

test('a link to a moment opens there, and the address follows the cursor', async () => {
  history.replaceState(null, '', '/replay/m1#step=2');
  show();
  expect((await slider()).getAttribute('aria-valuetext')).toContain('step 2 of');
  fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  await vi.waitFor(() => expect(location.hash).toBe('#step=3'));
  fireEvent.click(screen.getByRole('button', { name: 'Link to this moment' }));
  expect(await screen.findByDisplayValue(/#step=3$/)).toBeDefined();
});

test('what one player could see then is what play has shown, and nothing of the other host', async () => {
  show();
  fireEvent.input(await slider(), { target: { value: '4' } });
  fireEvent.click(screen.getByRole('radio', { name: 'what the client saw' }));
  const table = screen.getByRole('table', { name: /ladder/ });
  expect(table.textContent).not.toContain('server');
  expect(table.textContent).not.toContain('refused');
  expect(screen.getByText('Nothing that this player sees')).toBeDefined();
  expect(screen.queryByRole('columnheader', { name: 'server' })).toBeNull();
});

test('it plays by itself, from move to move, until somebody pauses it', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    show();
    await slider();
    fireEvent.change(screen.getByRole('combobox', { name: 'One step is' }), { target: { value: 'move' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Speed' }), { target: { value: '4' } });
    fireEvent.keyDown(document.body, { key: ' ' });
    const at = () => Number(screen.getByRole<HTMLInputElement>('slider').value);
    await vi.waitFor(() => expect(at()).toBeGreaterThan(1));
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    const paused = at();
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    expect(at()).toBe(paused);
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    for (let second = 0; second < 20; second += 1) await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(at()).toBe(end);
    expect(screen.getByRole('button', { name: 'Play' })).toBeDefined();
  } finally {
    vi.useRealTimers();
  }
});
