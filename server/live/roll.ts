import type { MemberRow, Write } from '../store/store.ts';
import { Bucket } from './bucket.ts';
import type { Classroom } from './classroom.ts';
import type { Member } from './connection.ts';
import type { Running } from './running.ts';

/** Commands of one seat: far more than anybody plays. */
const SEAT_LIMIT = { size: 20, perSecond: 10 };

/** The same, in a match in which far more has been tried already than anybody plays: its log must not grow without end. */
const ENDLESS_LIMIT = { size: 1, perSecond: 0.2 };

/** Everybody who has ever joined a class, and the tokens by which the process finds them. */
export class Roll {
  readonly #running: Running;
  readonly #classroom: Classroom;
  readonly #members = new Map<string, Member>();

  constructor(running: Running, classroom: Classroom, stored: readonly MemberRow[]) {
    this.#running = running;
    this.#classroom = classroom;
    for (const row of stored) this.enter(row);
  }

  /** Those who have left, too. */
  get all(): readonly Member[] {
    return [...this.#members.values()];
  }

  /** Everybody who has not left. */
  get present(): readonly Member[] {
    return this.all.filter(({ row }) => !row.left);
  }

  member(id: string | null | undefined): Member | undefined {
    return this.#members.get(id ?? '');
  }

  /** Puts somebody new on the roll. */
  enter(row: MemberRow): Member {
    const now = this.#running.world.now();
    const endless = new Bucket(ENDLESS_LIMIT, now);
    const member = { row, connection: null, from: null, bucket: new Bucket(SEAT_LIMIT, now), endless };
    this.#members.set(row.id, member);
    this.tokensChanged(member, null);
    return member;
  }

  /** Somebody has not come in after all. */
  strike(member: Member): void {
    this.#members.delete(member.row.id);
  }

  /** What is stored of somebody takes the place of what was thought to be so. */
  reload(row: MemberRow): void {
    const member = this.#members.get(row.id);
    if (!member) {
      this.enter(row);
      return;
    }
    const before = member.row;
    member.row = row;
    this.tokensChanged(member, before);
  }

  tokensChanged(member: Member, before: MemberRow | null): void {
    const { tokens } = this.#running;
    for (const { hash } of before?.tokens ?? []) tokens.delete(hash);
    for (const { hash } of member.row.tokens) tokens.set(hash, { classroom: this.#classroom, member });
  }

  /** What an ended class leaves in the store, by which a page that returns is told of its end. */
  lastTokens(): Write {
    const { id: classId } = this.#classroom.row;
    const at = this.#running.world.now();
    return { type: 'tokensOfEndedClass', classId, hashes: this.#tokenHashes(), at };
  }

  /** From here on no token of the class finds anybody. */
  forgetTokens(): void {
    for (const hash of this.#tokenHashes()) this.#running.tokens.delete(hash);
  }

  #tokenHashes(): readonly string[] {
    return this.all.flatMap(({ row }) => row.tokens.map(({ hash }) => hash));
  }
}
