import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fireEvent, screen } from '../testing/dom.ts';
import { renderIn } from '../testing/render.tsx';
import { JoinForm } from './join-page.tsx';

const answer = vi.fn<(url: string, init: { body: string }) => Promise<unknown>>();
beforeEach(() => {
  answer.mockReset();
  vi.stubGlobal('fetch', answer);
});
afterEach(() => vi.unstubAllGlobals());

const replies = (body: unknown) => answer.mockResolvedValue({ json: async () => body });
const code = () => screen.getByLabelText('Class code');
const nickname = () => screen.getByLabelText('Nickname');
const join = () => fireEvent.click(screen.getByRole('button', { name: 'Join' }));

test('a code that came with the link is filled in, and a nickname is suggested', async () => {
  const joined = vi.fn();
  replies({ ticket: 't' });
  renderIn('en', <JoinForm code="ABC" onJoined={joined} />);
  expect(code()).toHaveProperty('value', 'ABC');
  expect((nickname() as HTMLInputElement).value).toMatch(/^\w+ \w+$/);
  join();
  await vi.waitFor(() => expect(joined).toHaveBeenCalledWith('t'));
});

test.each([
  ['class-unknown', 'Class code', /No open class has this code/],
  ['class-over', 'Class code', /This class is over/],
  ['class-full', 'Class code', /This class is full/],
  ['nickname-taken', 'Nickname', /Someone in this class has this nickname/],
  ['nickname-too-long', 'Nickname', /at most 24 characters/],
  ['nickname-empty', 'Nickname', /Type a nickname/],
] as const)('%s is said at the field, which takes the focus', async (error, field, text) => {
  replies({ error });
  renderIn('en', <JoinForm code="ABC" onJoined={() => {}} />);
  join();
  const note = await screen.findByRole('alert');
  expect(note.textContent).toMatch(text);
  const input = screen.getByLabelText(field);
  expect(input.getAttribute('aria-describedby')).toBe(note.id);
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(input);
});

test('an empty code or nickname is asked for without asking the server', () => {
  renderIn('en', <JoinForm code="" onJoined={() => {}} />);
  join();
  expect(screen.getByRole('alert').textContent).toMatch(/Type the class code/);
  fireEvent.input(code(), { target: { value: 'ABC' } });
  fireEvent.input(nickname(), { target: { value: ' ' } });
  join();
  expect(screen.getByRole('alert').textContent).toMatch(/Type a nickname/);
  expect(answer).not.toHaveBeenCalled();
});

test('a server out of reach is said in words, and the next try bears the same id', async () => {
  answer.mockRejectedValue(new TypeError('network'));
  renderIn('en', <JoinForm code="ABC" onJoined={() => {}} />);
  join();
  expect((await screen.findByRole('alert')).textContent).toMatch(/Check the Wi-Fi/);
  join();
  await vi.waitFor(() => expect(answer).toHaveBeenCalledTimes(2));
  const ids = answer.mock.calls.map(([, { body }]) => (JSON.parse(body) as { joinId: string }).joinId);
  expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(ids[1]).toBe(ids[0]);
});

test('another name is another name, in the language of the page', () => {
  renderIn('zh', <JoinForm code="" onJoined={() => {}} />);
  fireEvent.click(screen.getByRole('button', { name: '换一个名字' }));
  expect((screen.getByLabelText('昵称') as HTMLInputElement).value).toMatch(/^\p{Script=Han}+$/u);
});
