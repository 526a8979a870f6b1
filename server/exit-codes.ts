/** How the server and its tools end when they cannot do what they are there for: told to who starts them. */
export const EXIT = {
  /** What none of the others says. */
  other: 1,
  /** A setting cannot be used. */
  settings: 2,
  /** Another server is using the DATA_DIR. */
  held: 3,
  /** The DATA_DIR cannot be read or written, or its disk is full. */
  storage: 4,
  /** The database was written by a later version. */
  newer: 5,
  /** The port or the address cannot be listened at. */
  address: 6,
} as const;
