/**
 * An id that nobody guesses: 128 bits. `crypto.randomUUID` exists on https and localhost only, and a class meets on
 * plain http in a local network.
 */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
