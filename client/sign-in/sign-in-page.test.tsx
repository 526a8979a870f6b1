import { StrictMode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { fireEvent, screen, waitFor } from '../testing/dom.ts';
import { renderRoom } from '../testing/render-room.tsx';
import SignInPage from './sign-in-page.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  location.hash = '';
});

const answer = (signIn: () => Response, signedIn = false) => {
  const fetched = vi.fn(async (path: string) =>
    path === '/api/sign-in' ? signIn() : Response.json({ signedIn }),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
const used = () => Response.json({ error: 'link-used' }, { status: 401 });

test('a link signs in once, even where React draws twice, and leads to the classes', async () => {
  location.hash = '#good';
  const fetched = answer(() => Response.json({ signedIn: true }));
  const { at } = renderRoom(
    <StrictMode>
      <SignInPage />
    </StrictMode>,
    { path: '/sign-in' },
  );
  await waitFor(() => expect(at()).toBe('/teach'));
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(fetched.mock.calls[0]).toMatchObject(['/api/sign-in', { body: '{"token":"good"}' }]);
});

test('a used link names the cure', async () => {
  location.hash = '#used';
  answer(used);
  renderRoom(<SignInPage />);
  expect((await screen.findByRole('alert')).textContent).toContain('has been used');
  expect(screen.getByText('npm run -s sign-in')).toBeDefined();
});

test('a used link in a browser that is signed in leads on', async () => {
  location.hash = '#used-here';
  answer(used, true);
  const { at } = renderRoom(<SignInPage />);
  await waitFor(() => expect(at()).toBe('/teach'));
});

test('without a link, a name and a passphrase sign in', async () => {
  let right = false;
  const fetched = answer(() =>
    right ? Response.json({ signedIn: true }) : Response.json({ error: 'sign-in-wrong' }, { status: 401 }),
  );
  const { at } = renderRoom(<SignInPage />, { language: 'zh' });
  expect(await screen.findByText(/# 号/)).toBeDefined();
  fireEvent.input(screen.getByLabelText('姓名'), { target: { value: 'Ada' } });
  fireEvent.input(screen.getByLabelText('口令'), { target: { value: 'a passphrase' } });
  const submit = screen.getByRole('button', { name: '登录' });
  fireEvent.click(submit);
  expect((await screen.findByRole('alert')).textContent).toContain('没有教师');
  right = true;
  fireEvent.click(submit);
  await waitFor(() => expect(at()).toBe('/teach'));
  expect(fetched.mock.calls[0]).toMatchObject([
    '/api/sign-in',
    { body: '{"name":"Ada","passphrase":"a passphrase"}' },
  ]);
});

test('a server that cannot be reached leaves the link to be tried again', async () => {
  location.hash = '#patient';
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
  const { at } = renderRoom(<SignInPage />);
  expect((await screen.findByRole('alert')).textContent).toContain('not used up');
  answer(() => Response.json({ signedIn: true }));
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(at()).toBe('/teach'));
});
