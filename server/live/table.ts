import type { FastifyBaseLogger } from 'fastify';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { Lesson } from '#shared/game/lesson.ts';
import { decide, fold, newHeader, nextClock, tick } from '#shared/game/match.ts';
import { CLOSE, PROTOCOL_VERSION } from '#shared/protocol/codes.ts';
import type { PairCard, SeatCommand, SeatFrame, SeatServerFrame } from '#shared/protocol/messages.ts';
import { hashOf } from '../secrets.ts';
import type { MemberRow, Store, StoredAnswer, TableRow } from '../store/store.ts';
import type { World } from '../world.ts';
import { type Change, writesOf } from './change.ts';
import type { Member, SeatConnection } from './connection.ts';
import { Driver } from './driver.ts';
import { Game, type Updates } from './game.ts';
import type { Pace } from './pace.ts';
import { isPlaying, lobbyFor, type TableNow } from './pictures.ts';
import { Queue } from './queue.ts';
import { seated, seatOf } from './seating.ts';
import { isGood, rotated, withTicket } from './tokens.ts';
import { verdictOn, withFirstMatch } from './verdict.ts';

/** What a table needs of the class it stands in. */
export interface Surroundings {
  readonly code: string;
  readonly lessons: readonly string[];
  readonly store: Store;
  readonly world: World;
  readonly pace: Pace;
  readonly log: FastifyBaseLogger;
  isOpen(): boolean;
  member(id: string): Member | undefined;
  lesson(id: string): Lesson;
  /** The tokens of a member have changed. */
  tokensChanged(member: Member, before: MemberRow): void;
  /** The table looks different on the board. */
  touched(): void;
  /** For the teachers who follow this match. */
  moved(match: string, update: Updates['table']): void;
}

/**
 * Two seats and what is played at them. Everything that changes a table goes through its queue: judged against the
 * table as it is, stored, and only then done and told.
 */
export class Table implements TableNow {
  readonly #around: Surroundings;
  readonly #queue = new Queue();
  readonly #driver: Driver;
  #row: TableRow;
  #game: Game | null;
  #played: PairCard['ended'];
  #stopped = false;

  constructor(around: Surroundings, row: TableRow, game: Game | null, played: PairCard['ended']) {
    this.#around = around;
    this.#row = row;
    this.#game = game;
    this.#played = played;
    this.#driver = new Driver({
      world: around.world,
      pace: around.pace,
      clockDue: () => this.#do('clock', () => this.#letTimePass()),
      botDue: (host) => this.#do('bot', () => this.#letBotMove(host)),
    });
  }

  get code(): string {
    return this.#around.code;
  }
  get open(): boolean {
    return this.#around.isOpen();
  }
  get lessons(): readonly string[] {
    return this.#around.lessons;
  }
  get row(): TableRow {
    return this.#row;
  }
  get game(): Game | null {
    return this.#game;
  }
  get played(): PairCard['ended'] {
    return this.#played;
  }
  member(id: string): Member | undefined {
    return this.#around.member(id);
  }

  /** After a restart: what was under way goes on. */
  goOn(): void {
    this.#driver.plan(this.#row, this.#game);
  }

  /** Seats somebody at `host`, which must be free; with both seats filled the first match begins. */
  join(member: MemberRow, host: HostId): Promise<void> {
    return this.#queue.run(async () => {
      const row = seated(this.#row, host, member.id);
      await this.#commit({ members: [member], ...withFirstMatch(row, this.#newGame) });
    });
  }

  /** A fresh ticket for somebody who sits here already. */
  ticket(member: Member): Promise<string> {
    return this.#queue.run(async () => {
      const { world } = this.#around;
      const ticket = world.secret();
      const tokens = withTicket(member.row.tokens, hashOf(ticket), world.now());
      await this.#commit({ members: [{ ...member.row, tokens }] });
      return ticket;
    });
  }

  /** Gives the seat to this connection, if the token is still good. @returns whether it was */
  hello(
    member: Member,
    token: string,
    have: Extract<SeatFrame, { type: 'hello' }>['have'],
    connection: SeatConnection,
  ): Promise<boolean> {
    return this.#queue.run(async () => {
      const { world } = this.#around;
      const used = hashOf(token);
      const seat = seatOf(this.#row, member.row.id);
      if (seat === null || !this.open || !isGood(member.row.tokens, used, world.now())) return false;
      const resumeToken = world.secret();
      const tokens = rotated(member.row.tokens, used, hashOf(resumeToken), world.now());
      const back = this.#row.seats[seat].bot ? { row: seated(this.#row, seat, member.row.id) } : {};
      await this.#commit({ members: [{ ...member.row, tokens }], ...back });
      member.connection?.close(CLOSE.replaced);
      member.connection = connection;
      connection.send({
        type: 'welcome',
        protocol: PROTOCOL_VERSION,
        resumeToken,
        lastCid: member.row.lastCommand?.cid ?? 0,
        lobby: lobbyFor(this, member),
      });
      this.#sendMissing(member, have);
      this.#sendLobby(member);
      return true;
    });
  }

  /** The connection has gone; the seat stays. */
  gone(member: Member, connection: SeatConnection): void {
    if (member.connection !== connection) return;
    member.connection = null;
    this.#sendLobby();
  }

  /** Sends a whole new picture to a reader who was too slow for the single frames. */
  catchUp(member: Member): void {
    member.connection?.send({ type: 'lobby', lobby: lobbyFor(this, member) });
    this.#sendMissing(member, null);
  }

  /** Carries a command out, once, and answers it. */
  command(member: Member, frame: SeatCommand, connection: SeatConnection): Promise<void> {
    return this.#queue.run(async () => {
      // From a socket that has lost its seat: whoever took it has the say now.
      if (member.connection !== connection || this.#stopped) return;
      const { cid } = frame;
      try {
        const known = this.#answerKnown(member, frame);
        if (known) return connection.send(known);
        const seat = seatOf(this.#row, member.row.id);
        if (seat === null) return;
        const { answer, change } = verdictOn(this, seat, frame, this.#newGame);
        await this.#commit(change, { member, answer, hash: hashOf(JSON.stringify(frame)) });
        if (frame.type === 'leave') this.#dismiss(member);
      } catch (error) {
        this.#around.log.error({ err: error, table: this.#row.number }, 'a command failed');
        connection.send({ type: 'error', code: 'internal', cid });
      }
    });
  }

  /** The class is over: a running match ends where it is. */
  close(): Promise<void> {
    return this.#queue.run(async () => {
      this.#driver.stop();
      if (isPlaying(this)) await this.#commit({ ended: 'abandoned' });
      for (const member of this.#members()) {
        member.connection?.send({ type: 'lobby', lobby: lobbyFor(this, member) });
        member.connection?.close(CLOSE.classOver);
        member.connection = null;
      }
    });
  }

  /** The process ends: nothing new begins, and what was asked for is stored. */
  async stop(): Promise<void> {
    this.#driver.stop();
    await this.#queue.idle();
    this.#stopped = true;
  }

  readonly #newGame = (row: TableRow): Game => {
    const { world, lessons, lesson } = this.#around;
    const id = lessons[row.place] ?? '';
    return new Game(newHeader({ match: world.id(), lesson: lesson(id), seed: world.randomInt(2 ** 32) }));
  };

  async #letTimePass(): Promise<void> {
    const game = this.#game;
    const due = game && nextClock(game.match);
    if (game === null || due === null) return;
    const entry = tick(game.match, due);
    await this.#commit({ step: { entry, after: fold(game.match, entry) } });
  }

  async #letBotMove(host: HostId): Promise<void> {
    const game = this.#game;
    const command = Driver.botMove(this.#row, game, host);
    if (game === null || command === null) return;
    const { entry, verdict } = decide(game.match, { seat: host, cid: null }, command);
    if (verdict.type === 'refused') throw new Error(`the bot's move was refused: ${JSON.stringify(verdict)}`);
    await this.#commit({ step: { entry, after: fold(game.match, entry) } });
  }

  /** What happens by itself. A failure is ours: it is reported, and not tried again until somebody acts. */
  #do(what: string, task: () => Promise<void>): void {
    this.#queue.run(task).catch((error) => {
      this.#around.log.error({ err: error, table: this.#row.number, what }, 'the table stands still');
    });
  }

  /** Stores a change, lets it have happened, and tells everybody: the one who asked first. */
  async #commit(
    change: Change,
    asked?: { readonly member: Member; readonly answer: StoredAnswer; readonly hash: string },
  ): Promise<void> {
    const { store, world } = this.#around;
    const begun = change.begun?.id;
    const row =
      begun === undefined ? change.row : { ...(change.row ?? this.#row), match: begun, chosen: null };
    const whole: Change = row ? { ...change, row } : change;
    const writes = writesOf(whole, this.#game, this.#row, world.now());
    const lastCommand = asked && { cid: asked.answer.cid ?? 0, hash: asked.hash, answer: asked.answer };
    if (asked && lastCommand) writes.push({ type: 'lastCommand', member: asked.member.row.id, lastCommand });
    await store.commit(writes);

    const updates = this.#apply(whole);
    if (asked && lastCommand) {
      asked.member.row = { ...asked.member.row, lastCommand };
      asked.member.connection?.send(asked.answer);
    }
    if (updates) this.#sendUpdates(updates);
    if (whole.row || whole.ended || (whole.step && !isPlaying(this))) this.#sendLobby();
    if (whole.begun) for (const member of this.#members()) this.#sendMissing(member, null);
    this.#around.touched();
    this.#driver.plan(this.#row, this.#game);
  }

  #apply(change: Change): Updates | null {
    for (const row of change.members ?? []) {
      const member = this.member(row.id);
      if (!member) continue;
      const before = member.row;
      member.row = row;
      this.#around.tokensChanged(member, before);
    }
    const game = this.#game;
    const updates = game && change.step ? game.advance(change.step.entry, change.step.after) : null;
    if (game && change.step && game.over) {
      const { id, score } = game;
      this.#played = [...this.#played, { match: id, lesson: game.match.header.lesson.id, score }];
    }
    if (change.row) this.#row = change.row;
    if (change.ended) this.#game = null;
    if (change.begun) this.#game = change.begun;
    return updates;
  }

  /** The stored answer to a number used before; an error where the number cannot be; null for the next number. */
  #answerKnown({ row }: Member, frame: SeatCommand): SeatServerFrame | null {
    const last = row.lastCommand;
    const lastCid = last?.cid ?? 0;
    if (frame.cid === lastCid + 1) return null;
    if (frame.cid > lastCid) return { type: 'error', code: 'cid-gap', cid: frame.cid };
    const same = last?.cid === frame.cid && last.hash === hashOf(JSON.stringify(frame));
    return same ? last.answer : { type: 'error', code: 'cid-reused', cid: frame.cid };
  }

  #sendUpdates(updates: Updates): void {
    const match = this.#game?.id ?? '';
    for (const host of HOST_IDS) {
      const id = this.#row.seats[host].member;
      const update = updates.seats[host];
      if (id !== null && update) this.member(id)?.connection?.send({ type: 'update', match, update });
    }
    this.#around.moved(match, updates.table);
  }

  #sendMissing(member: Member, have: { readonly match: string; readonly n: number } | null): void {
    const game = this.#game;
    const seat = seatOf(this.#row, member.row.id);
    if (game === null || seat === null) return;
    const track = game.seats[seat];
    const missed = have?.match === game.id ? track.since(have.n) : null;
    if (missed) {
      for (const update of missed) member.connection?.send({ type: 'update', match: game.id, update });
    } else {
      member.connection?.send({ type: 'snapshot', match: game.id, n: track.n, view: track.view });
    }
  }

  #sendLobby(except?: Member): void {
    for (const member of this.#members()) {
      if (member !== except) member.connection?.send({ type: 'lobby', lobby: lobbyFor(this, member) });
    }
    this.#around.touched();
  }

  #members(): readonly Member[] {
    return HOST_IDS.map((host) => this.#row.seats[host].member)
      .map((id) => (id === null ? undefined : this.member(id)))
      .filter((member) => member !== undefined);
  }

  #dismiss(member: Member): void {
    member.connection?.close(CLOSE.left);
    member.connection = null;
  }
}
