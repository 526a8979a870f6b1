import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { DEFAULT_CONDUCT } from '#shared/protocol/default-conduct.ts';
import { fireEvent, screen, waitFor } from '../testing/dom.ts';
import { renderRoom } from '../testing/render-room.tsx';
import TeachPages from './teach-pages.tsx';

afterEach(() => vi.unstubAllGlobals());

const info = {
  id: 'c1',
  code: 'K7QX2M',
  lessons: ['four-way-close'],
  settings: DEFAULT_SETTINGS,
  closedRounds: [],
  open: true,
  createdAt: 0,
  addresses: [],
};

/** The server's answers by request; what it was asked to do is kept. */
function serve(answers: Readonly<Record<string, () => Response>>) {
  const asked: { what: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, options?: { method?: string; body?: string }) => {
    const what = `${options?.method ?? 'GET'} ${path}`;
    asked.push({ what, body: options?.body ? JSON.parse(options.body) : null });
    const answer = answers[what];
    if (!answer) throw new Error(`nobody serves ${what}`);
    return answer();
  });
  return asked;
}

test('lessons are opened in the chosen order', async () => {
  const asked = serve({
    'GET /api/classes': () => Response.json({ classes: [] }),
    'POST /api/classes': () => Response.json(info),
  });
  const { at } = renderRoom(<TeachPages />, { path: '/teach' });
  fireEvent.click(await screen.findByRole('button', { name: 'Move “Four-way close” up' }));
  fireEvent.click(screen.getByRole('button', { name: 'Open the class' }));
  await waitFor(() => expect(at()).toBe('/teach/class/c1'));
  expect(asked[1]).toEqual({
    what: 'POST /api/classes',
    body: {
      lessons: ['four-way-close', 'three-way-handshake'],
      settings: DEFAULT_SETTINGS,
      conduct: DEFAULT_CONDUCT,
    },
  });
});

test('a class is played as the teacher chose: each choice says what it means', async () => {
  const asked = serve({
    'GET /api/classes': () => Response.json({ classes: [] }),
    'POST /api/classes': () => Response.json(info),
  });
  const { at } = renderRoom(<TeachPages />, { path: '/teach' });
  const pace = await screen.findByRole('combobox', { name: 'Pace' });
  expect(screen.queryByRole('combobox', { name: 'How slowly the clock runs' })).toBeNull();
  fireEvent.change(pace, { target: { value: 'live' } });
  expect(screen.getByText(/whoever is slow looks like a lost segment/)).toBeDefined();
  fireEvent.change(screen.getByRole('combobox', { name: 'How slowly the clock runs' }), {
    target: { value: '20' },
  });
  expect(screen.getByText(/runs out after 120 s/)).toBeDefined();
  fireEvent.change(screen.getByRole('combobox', { name: 'Help' }), { target: { value: 'exam' } });
  fireEvent.click(screen.getByRole('button', { name: 'Open the class' }));
  await waitFor(() => expect(at()).toBe('/teach/class/c1'));
  expect(asked[1]?.body).toMatchObject({ settings: { pace: 'live', stretch: 20, assistance: 'exam' } });
});

test('a lesson taken out can be added again, at the end', async () => {
  serve({ 'GET /api/classes': () => Response.json({ classes: [] }) });
  renderRoom(<TeachPages />, { path: '/teach' });
  fireEvent.click(await screen.findByRole('button', { name: 'Take “Three-way handshake” out' }));
  fireEvent.click(screen.getByRole('button', { name: 'Add “Three-way handshake”' }));
  const up = screen.getAllByRole('button', { name: /Move .* up/ });
  expect(up.map((button) => button.getAttribute('aria-label'))).toEqual([
    'Move “Four-way close” up',
    'Move “Three-way handshake” up',
  ]);
});

test('a class without lessons is not asked for', async () => {
  const asked = serve({ 'GET /api/classes': () => Response.json({ classes: [] }) });
  renderRoom(<TeachPages />, { path: '/teach' });
  for (const lesson of ['Three-way handshake', 'Four-way close'])
    fireEvent.click(await screen.findByRole('button', { name: `Take “${lesson}” out` }));
  fireEvent.click(screen.getByRole('button', { name: 'Open the class' }));
  expect(screen.getByRole('alert').textContent).toBe('Choose at least one lesson.');
  expect(asked).toHaveLength(1);
});

test('running classes come first, closed ones stay to be looked at', async () => {
  serve({
    'GET /api/classes': () =>
      Response.json({ classes: [{ ...info, id: 'c0', code: 'OLD234', open: false }, info] }),
  });
  renderRoom(<TeachPages />, { path: '/teach' });
  const link = await screen.findByRole('link', { name: 'Go to the class' });
  expect(link.getAttribute('href')).toBe('/teach/class/c1');
  expect(screen.getByRole('link', { name: 'Look at it again' }).getAttribute('href')).toBe('/teach/class/c0');
});

test('who is not signed in is told the cure, and a server that is away can be tried again', async () => {
  serve({ 'GET /api/classes': () => Response.json({ error: 'not-signed-in' }, { status: 401 }) });
  const first = renderRoom(<TeachPages />, { path: '/teach' });
  expect(await screen.findByText('npm run -s sign-in')).toBeDefined();
  first.unmount();
  serve({});
  renderRoom(<TeachPages />, { path: '/teach' });
  expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
  serve({ 'GET /api/classes': () => Response.json({ classes: [] }) });
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Open a class')).toBeDefined();
});

test('signing out shows the way back in', async () => {
  let signedIn = true;
  serve({
    'GET /api/classes': () =>
      signedIn ? Response.json({ classes: [] }) : Response.json({ error: 'not-signed-in' }, { status: 401 }),
    'POST /api/sign-out': () => {
      signedIn = false;
      return Response.json({ signedIn });
    },
  });
  renderRoom(<TeachPages />, { path: '/teach' });
  fireEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
  expect(await screen.findByText('npm run -s sign-in')).toBeDefined();
});

test('a class that could not be read says so, and gives its data out instead of a way in', async () => {
  serve({ 'GET /api/classes': () => Response.json({ classes: [{ ...info, unreadable: true }] }) });
  renderRoom(<TeachPages />, { path: '/teach' });
  expect(await screen.findByText(/could not be read when the server was started/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Save its data as a file' }).getAttribute('href')).toBe(
    '/api/classes/c1/rows',
  );
  expect(screen.queryByRole('link', { name: 'Go to the class' })).toBeNull();
});

test('a database that was set aside: why the list is empty, and the way back', async () => {
  const damaged = { file: 'data/ackademy.db.damaged-2026-11-20T12-30-05Z', at: 0 };
  serve({ 'GET /api/classes': () => Response.json({ classes: [], damaged }) });
  renderRoom(<TeachPages />, { path: '/teach' });
  const notice = await screen.findByRole('region', { name: 'The database was damaged' });
  expect(notice.textContent).toContain(damaged.file);
  expect(notice.textContent).toContain('npm run -s restore');
});
