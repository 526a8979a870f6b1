import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PROTOCOL_VERSION } from '#shared/protocol/codes.ts';
import { act, fireEvent, screen } from '../testing/dom.ts';
import { FakeSocket } from '../testing/fake-socket.ts';
import { renderRoom } from '../testing/render-room.tsx';
import CheckPage from './check-page.tsx';

beforeEach(() => {
  FakeSocket.all = [];
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('fetch', async () => Response.json({ signedIn: false }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const answered = (protocol = PROTOCOL_VERSION) =>
  act(async () => {
    FakeSocket.last.open();
    FakeSocket.last.say({ type: 'checked', protocol });
  });
const item = (name: string) => screen.getByText(new RegExp(`^${name}:`)).closest('li')?.textContent ?? '';

test('everything gets through', async () => {
  renderRoom(<CheckPage />);
  expect(screen.getByRole('status').textContent).toBe('Checking …');
  await answered();
  expect(FakeSocket.last.sent).toEqual([{ type: 'check' }]);
  expect(screen.getByRole('status').textContent).toBe('Everything gets through. You can join your class.');
  expect(screen.getByRole('link', { name: 'Join a class' })).toBeDefined();
});

test('a socket that is held back names what may hold it, and can be checked again', async () => {
  renderRoom(<CheckPage />);
  await act(async () => FakeSocket.last.drop());
  expect(screen.getByRole('status').textContent).toBe('This device does not get through yet.');
  expect(item('The live connection')).toContain('VPN');
  expect(item('Questions to the server')).toContain('gets through');
  fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
  await answered();
  expect(screen.getByRole('status').textContent).toContain('Everything gets through');
});

test('a socket that never answers counts as held back', async () => {
  vi.useFakeTimers();
  renderRoom(<CheckPage />);
  await act(async () => {
    FakeSocket.last.open();
    await vi.advanceTimersByTimeAsync(8_001);
  });
  vi.useRealTimers();
  expect(item('The live connection')).toContain('does not get through');
});

test("a portal's page instead of the server's answer does not count", async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>Log in to this Wi-Fi</html>'));
  renderRoom(<CheckPage />);
  await answered();
  expect(item('Questions to the server')).toContain('does not get through');
});

test('storage that is switched off is no hindrance', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('denied');
  });
  renderRoom(<CheckPage />);
  await answered();
  expect(screen.getByRole('status').textContent).toContain('You can join your class');
  expect(item('Memory of the browser')).toContain('is switched off');
});

test('a page older than the server says so', async () => {
  renderRoom(<CheckPage />, { language: 'zh' });
  await answered(PROTOCOL_VERSION + 1);
  expect(screen.getByText(/这个页面比服务器旧/)).toBeDefined();
});
