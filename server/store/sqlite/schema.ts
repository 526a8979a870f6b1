/** The tables as kysely sees them. JSON is text and booleans are 0 or 1, so that PostgreSQL can hold the same. */
export interface Tables {
  own_lesson: {
    id: string;
    teacher: string;
    lesson: string;
    verdict: string | null;
    game: string | null;
    added_at: number;
    removed: number;
  };
  setting: { key: string; value: string };
  link: { hash: string; teacher: string; created_at: number };
  teacher: { id: string; name: string | null; passphrase: string | null; created_at: number };
  session: {
    hash: string;
    id: string;
    teacher: string;
    device: string;
    by_link: number;
    created_at: number;
    expires_at: number;
  };
  co_teacher: { class_id: string; teacher: string };
  /** `class_id` is null in rows of before it was kept. */
  ended_token: { hash: string; ended_at: number; class_id: string | null };
  class: {
    id: string;
    teacher: string;
    code: string;
    lessons: string;
    settings: string;
    closed_rounds: string;
    conduct: string;
    banned: string;
    projector: string | null;
    open: number;
    created_at: number;
  };
  member: {
    id: string;
    class_id: string;
    nickname: string;
    join_id_hash: string;
    browser_hash: string | null;
    approved: number;
    left: number;
    time_factor: number;
    tokens: string;
    last_command: string | null;
  };
  answer: {
    class_id: string;
    member: string;
    question: string;
    answer: string;
    occasion: string;
    answered_at: number;
  };
  /** `table` is a word of SQL. */
  desk: {
    class_id: string;
    number: number;
    seats: string;
    place: number;
    match: string | null;
    chosen: string | null;
    message: string | null;
  };
  match: {
    id: string;
    /** Short, because every entry bears it. */
    key: number;
    class_id: string;
    desk: number;
    lesson: string;
    created_at: number;
    ended: string | null;
    score: number | null;
    header: string;
    /** The entries of the match have row ids from `first_entry` to `last_entry` (null while it runs). */
    first_entry: number;
    last_entry: number | null;
  };
  branch: {
    id: string;
    match: string;
    class_id: string;
    entry: number;
    created_at: number;
    first: string;
    outcome: string | null;
    made_by: string;
    header: string;
    entries: string;
  };
  /**
   * In the order of their commits and without a second index, which would cost more than the row itself. A match
   * is read by walking its range of row ids.
   */
  entry: { id: number; match: number; ordinal: number; body: string };
}
