import { createHash, createHmac } from 'node:crypto';

/** What is kept of a token. Tokens are 256 random bits, so a plain hash cannot be turned back. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** The seed (32 bits) of a class's round: the same for all its tables, after a restart too, and known to nobody. */
export const seedsOfRounds =
  (secret: string) =>
  (classId: string, place: number): number =>
    createHmac('sha256', secret).update(`${classId} round ${place}`).digest().readUInt32BE(0);
