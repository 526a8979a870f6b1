/** What goes on over a socket once its first frame has said who is there. */
export interface Talk {
  /** A frame came: JSON, not yet looked at. */
  hear(message: unknown): Promise<void> | void;
  /** The socket has gone. */
  over(): void;
}
