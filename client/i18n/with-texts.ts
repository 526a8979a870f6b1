import type { FlatNamespace } from 'i18next';
import { i18n } from './i18n.ts';

/**
 * How a part of a page is fetched when it is wanted: its code, and the texts it is written in. A part that stood there
 * and only then asked for texts would be taken away again until they have come, and would begin anew: its effects run
 * twice, so that it opens its socket twice, and what was done on it meanwhile is lost.
 */
export const withTexts =
  <Part>(texts: readonly FlatNamespace[], load: () => Promise<Part>) =>
  async (): Promise<Part> => {
    const [part] = await Promise.all([load(), i18n.loadNamespaces(texts)]);
    return part;
  };
