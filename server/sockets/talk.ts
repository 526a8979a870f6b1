/** What goes on over a socket once its first frame has said who is there. */
export interface Talk {
  /** A frame came: JSON, not yet looked at. By `trace` the process's log names it. */
  hear(message: unknown, trace: string): Promise<void> | void;
  /** The socket has gone. */
  over(): void;
}
