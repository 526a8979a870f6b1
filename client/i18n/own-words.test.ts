import { afterEach, expect, test, vi } from 'vitest';
import { ownWords } from './own-words.ts';

afterEach(() => vi.unstubAllGlobals());

const words = (studentTitle: string) => ({ studentTitle, briefing: 'b', debriefing: 'd' });
const serve = (reply: () => Response) => vi.stubGlobal('fetch', async () => reply());

test('an own lesson speaks the language of the page, or the other one if it has no other', async () => {
  serve(() => Response.json({ en: words('Knock'), zh: words('敲门') }));
  expect(await ownWords('own-1', 'zh')).toEqual(words('敲门'));
  serve(() => Response.json({ zh: words('敲门') }));
  expect(await ownWords('own-1', 'en')).toEqual(words('敲门'));
});

test('where there is no such lesson there are no words', async () => {
  serve(() => Response.json({ error: 'not-found' }, { status: 404 }));
  expect(await ownWords('own-1', 'en')).toBeUndefined();
});
