/** What is counted while people play. Nothing of it says who they are. */
export interface Tally {
  /** A player's move has been judged and stored. */
  judged(verdict: 'accepted' | 'refused'): void;
  /** A player has come back with the token of an earlier socket. */
  resumed(): void;
  joined(): void;
  /** Somebody reads so slowly that frames are left out, or that the socket is closed. */
  slowReader(what: 'left-out' | 'closed'): void;
  /** A match could not be gone on with. */
  setAside(): void;
}
