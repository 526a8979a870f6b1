import type { FlatNamespace } from 'i18next';
import { persistently } from '../net/persistently.ts';
import { i18n } from './i18n.ts';

/**
 * How a part of a page is fetched when it is wanted: its code, and the texts it is written in. A part that stood there
 * and only then asked for texts would be taken away again until they have come, and would begin anew: its effects run
 * twice, so that it opens its socket twice, and what was done on it meanwhile is lost. Where the line is dead, it comes
 * when the line is back: a part that failed would take the page with it.
 */
export const withTexts =
  <Part>(texts: readonly FlatNamespace[], load: () => Promise<Part>) =>
  async (): Promise<Part> => {
    const [part] = await Promise.all([persistently(load), i18n.loadNamespaces(texts)]);
    return part;
  };
