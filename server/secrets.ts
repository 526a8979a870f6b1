import { createHash } from 'node:crypto';

/** What is kept of a token. Tokens are 256 random bits, so a plain hash cannot be turned back. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
