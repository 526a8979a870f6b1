import { hashOf } from '../secrets.ts';
import type { SessionRow, Store, TeacherRow } from '../store/store.ts';
import type { World } from '../world.ts';

const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;
export const SESSION_LIFE = 14 * DAY;
/** A link printed at the start of term works in its second week, an old terminal's does not. */
const LINK_LIFE = 7 * DAY;
/** A browser may call itself whatever it likes; so much of it is kept. */
const DEVICE_MAX = 160;

/** Who is signed in where. A session that ends, however it ends, takes its open sockets along. */
export class Sessions {
  readonly #store: Store;
  readonly #world: World;
  /** What is to be called when a session ends, by its id. */
  readonly #ends = new Map<string, Set<() => void>>();

  constructor(of: { readonly store: Store; readonly world: World }) {
    this.#store = of.store;
    this.#world = of.world;
  }

  /** The session of a secret, if it is still good. */
  find(secret: string): Promise<SessionRow | null> {
    return this.#store.session(hashOf(secret), this.#world.now());
  }

  of(teacher: string): Promise<readonly SessionRow[]> {
    return this.#store.sessionsOf(teacher, this.#world.now());
  }

  /** Uses a link up. @returns whose it was, a new teacher if it was an invitation; null if it is of no use */
  async takeLink(token: string): Promise<string | null> {
    const now = this.#world.now();
    const id = await this.#store.takeLink(hashOf(token), now - LINK_LIFE);
    if (id === null) return null;
    const known = (await this.#store.teachers()).some((teacher) => teacher.id === id);
    const fresh: TeacherRow = { id, name: null, passphrase: null, createdAt: now };
    if (!known) await this.#store.commit([{ type: 'teacher', teacher: fresh }]);
    return id;
  }

  /** Begins a session. @returns its secret, which is kept nowhere else */
  async begin(teacher: string, how: { readonly device: string; readonly byLink: boolean }): Promise<string> {
    const secret = this.#world.secret();
    const createdAt = this.#world.now();
    const session: SessionRow = {
      id: this.#world.id(),
      teacher,
      device: how.device.slice(0, DEVICE_MAX),
      byLink: how.byLink,
      createdAt,
      expiresAt: createdAt + SESSION_LIFE,
    };
    await this.#store.commit([{ type: 'session', hash: hashOf(secret), session }]);
    return secret;
  }

  async end(ids: readonly string[]): Promise<void> {
    await this.#store.commit([{ type: 'sessionsOver', ids, now: this.#world.now() }]);
    for (const id of ids) {
      for (const ended of [...(this.#ends.get(id) ?? [])]) ended();
    }
  }

  /** Calls back when this session has ended or run out, until the function returned is called. */
  onEnd(session: SessionRow, ended: () => void): () => void {
    const all = this.#ends.get(session.id) ?? new Set();
    this.#ends.set(session.id, all.add(ended));
    let callOff = () => {};
    const look = () => {
      const left = session.expiresAt - this.#world.now();
      if (left <= 0) return ended();
      // The machine may sleep, and its clock be set: it is looked at again every hour.
      callOff = this.#world.after(Math.min(left, HOUR), look);
    };
    look();
    return () => {
      callOff();
      all.delete(ended);
      if (all.size === 0) this.#ends.delete(session.id);
    };
  }
}
