import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import type { OwnLesson } from '#shared/protocol/own-lessons.ts';
import { fireEvent, screen, waitFor } from '../testing/dom.ts';
import { renderRoom } from '../testing/render-room.tsx';
import { SAMPLES } from './bring-lesson.tsx';
import { tellOwnLessons } from './own-lesson-list.ts';
import TeachPages from './teach-pages.tsx';

afterEach(() => vi.unstubAllGlobals());
beforeEach(() => tellOwnLessons([]));

const lesson = (check: OwnLesson['check'], id = 'own-1', title = 'Knock, knock'): OwnLesson => ({
  id,
  titles: { en: title },
  check,
  playable: check.type === 'proved' || check.type === 'unsettled',
});

/** The server, with these own lessons; answers to POST by path. */
function serve(lessons: readonly OwnLesson[], answers: Readonly<Record<string, unknown>> = {}) {
  const asked: { what: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, options?: { method?: string; body?: string }) => {
    const what = `${options?.method ?? 'GET'} ${path}`;
    asked.push({ what, body: options?.body ? JSON.parse(options.body) : null });
    if (what === 'GET /api/classes') return Response.json({ classes: [] });
    if (what === 'GET /api/own-lessons') return Response.json({ lessons });
    if (what in answers) return Response.json(answers[what]);
    throw new Error(`nobody serves ${what}`);
  });
  return asked;
}

/** The list of own lessons, opened. jsdom does not open details by a click on their summary. */
async function opened() {
  const summary = await screen.findByText('Your own lessons');
  const details = summary.closest('details')!;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  await screen.findByRole('button', { name: 'Bring a file' });
}

test('nobody asks for them before they are to be seen', async () => {
  const asked = serve([]);
  renderRoom(<TeachPages />, { path: '/teach' });
  await screen.findByText('Your own lessons');
  expect(asked.map(({ what }) => what)).toEqual(['GET /api/classes']);
});

test('each says what is proved of it, within what; one that is proved can be chosen', async () => {
  serve([
    lesson({ type: 'proved', k: 1, m: 1, positions: 1234 }),
    lesson({ type: 'unsettled', after: 99 }, 'own-2', 'Large'),
    lesson({ type: 'broken', property: 'winnable' }, 'own-3', 'Lost'),
  ]);
  renderRoom(<TeachPages />, { path: '/teach' });
  await opened();
  await screen.findByText(/^proved: .*1 segment.*1 move.*\(1,234 positions\)$/);
  screen.getByText(/^not settled: after 99 positions/);
  screen.getByText(/cannot be played like this\. From the start/);
  expect(
    screen.getByRole('link', { name: 'Save the shortest game that shows it' }).getAttribute('href'),
  ).toBe('/api/own-lessons/own-3/game');
  expect(screen.queryByRole('button', { name: 'Add “Lost”' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Add “Knock, knock”' }));
  screen.getByRole('button', { name: 'Take “Knock, knock” out' });
});

test('what is wrong with a file is said place by place', async () => {
  const misfits = [{ place: 'goal.clientHost', reason: 'Invalid option' }];
  const asked = serve([], { 'POST /api/own-lessons': { misfits } });
  renderRoom(<TeachPages />, { path: '/teach' });
  await opened();
  fireEvent.change(screen.getByLabelText('Bring a file', { selector: 'input' }), {
    target: { files: [new File(['{}'], 'mine.json')] },
  });
  await screen.findByText('at goal.clientHost: Invalid option');
  expect(asked.at(-1)).toEqual({ what: 'POST /api/own-lessons', body: { file: '{}', language: 'en' } });
});

test('a file that is too large does not leave the device', async () => {
  const asked = serve([]);
  renderRoom(<TeachPages />, { path: '/teach' });
  await opened();
  fireEvent.change(screen.getByLabelText('Bring a file', { selector: 'input' }), {
    target: { files: [new File(['x'.repeat(65_537)], 'mine.json')] },
  });
  await screen.findByText(/larger than 64 KiB/);
  expect(asked.some(({ what }) => what.startsWith('POST'))).toBe(false);
});

test('an exploration can be given up', async () => {
  const asked = serve([lesson({ type: 'running', positions: 5000 })], {
    'POST /api/own-lessons/own-1/cancel': { lessons: [lesson({ type: 'unsettled', after: 5000 })] },
  });
  renderRoom(<TeachPages />, { path: '/teach' });
  await opened();
  await screen.findByText(/5,000 positions so far/);
  fireEvent.click(screen.getByRole('button', { name: 'Give up exploring “Knock, knock”' }));
  await waitFor(() => screen.getByText(/^not settled: after 5,000 positions/));
  expect(asked.some(({ what }) => what.endsWith('/cancel'))).toBe(true);
});

test('a lesson of a colleague’s, in a class that one shares, is called by its title', async () => {
  const shared = {
    id: 'c1',
    code: 'K7QX2M',
    lessons: ['own-9'],
    settings: DEFAULT_SETTINGS,
    open: true,
    createdAt: 0,
    addresses: [],
  };
  vi.stubGlobal('fetch', async (path: string) => {
    if (path === '/api/classes') return Response.json({ classes: [shared] });
    if (path === '/api/lesson-words/own-9')
      return Response.json({ en: { title: 'Hers', studentTitle: 'Ours', briefing: '', debriefing: '' } });
    throw new Error(`nobody serves ${path}`);
  });
  renderRoom(<TeachPages />, { path: '/teach' });
  await screen.findByText('Hers');
});

test('every lesson that is played by TCP’s rules and a script can be begun with, and no other', () => {
  const byTheRfc = [...LESSONS.values()].filter(({ rules, free }) => rules === undefined && !free);
  expect(SAMPLES).toEqual(byTheRfc.map(({ id }) => id));
});
