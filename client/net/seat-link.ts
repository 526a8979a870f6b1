const NAME = '#seat=';

/** An address that takes the seat along. The token stands behind `#`: no server and no log ever sees it. */
export const seatLink = (origin: string, token: string): string =>
  `${origin}/play${NAME}${encodeURIComponent(token)}`;

/** The token that came with the page's address, which then forgets it; null if there is none. */
export function takeSeatFromAddress(): string | null {
  const { hash, pathname } = location;
  if (!hash.startsWith(NAME)) return null;
  history.replaceState(null, '', pathname);
  return decodeURIComponent(hash.slice(NAME.length));
}
