import type { HostId } from '#shared/game/host-id.ts';
import { decide, fold, newHeader, nextClock, tick } from '#shared/game/match.ts';
import { CLOSE, PROTOCOL_VERSION } from '#shared/protocol/codes.ts';
import type { SeatCommand, SeatFrame } from '#shared/protocol/messages.ts';
import { hashOf } from '../secrets.ts';
import { type LastCommand, type MemberRow, OutcomeUnknown, type TableRow } from '../store/store.ts';
import { holdsOf } from './absence.ts';
import { type Change, writesOf } from './change.ts';
import type { Member, PageSocket, SeatConnection } from './connection.ts';
import { Driver } from './driver.ts';
import { Game } from './game.ts';
import { answeredWith, answerKnown } from './known-answer.ts';
import { isPlaying, lobbyFor, type TableNow } from './pictures.ts';
import { Queue } from './queue.ts';
import { seated, seatOf, withSeat } from './seating.ts';
import type { Surroundings } from './surroundings.ts';
import { type StoredTable, TableState } from './table-state.ts';
import { tellLobby, tellMissing, tellUpdates } from './telling.ts';
import { isGood, rotated, withTicket } from './tokens.ts';
import { leaving, verdictOn, withFirstMatch } from './verdict.ts';

/** How long a table waits before it asks a store again that has failed it. */
const AGAIN = 1_000;

/** A hello, as far as a table is concerned. */
interface Greeting {
  readonly token: string;
  readonly have: Extract<SeatFrame, { type: 'hello' }>['have'];
  readonly from: PageSocket | null;
}

/** What a stalled network delivers late must not take the seat from a later socket of the very same page. */
const isBehind = (from: PageSocket | null, last: PageSocket | null): boolean =>
  from !== null && from.page === last?.page && from.socket < last.socket;

/** Who a change is owed to: the one who is answered, or the one who takes a seat with it. */
interface Owed {
  readonly to?: { readonly member: Member; readonly lastCommand: LastCommand };
  readonly arriving?: Member;
}

/**
 * Two seats and what is played at them. Everything that changes a table goes through its queue: judged against the
 * table as it is, stored, and only then done and told.
 */
export class Table {
  readonly #around: Surroundings;
  readonly #state: TableState;
  readonly #queue = new Queue();
  readonly #driver: Driver;
  #stopped = false;

  constructor(around: Surroundings, stored: StoredTable) {
    this.#around = around;
    this.#state = new TableState(around, stored);
    this.#driver = new Driver({
      world: around.world,
      pace: around.pace,
      clockDue: () => this.#byItself('clock', () => this.#letTimePass()),
      botDue: (host) => this.#byItself('bot', () => this.#letBotMove(host)),
    });
  }

  get now(): TableNow {
    return this.#state;
  }
  get row(): TableRow {
    return this.#state.row;
  }
  get game(): Game | null {
    return this.#state.game;
  }

  /** After a restart: what was under way goes on. Nobody is there yet, and the log is told so. */
  goOn(): void {
    this.#byItself('absence', () => this.#commit({}));
  }

  /** Seats somebody at `host`, which must be free; with both seats filled the first match begins. */
  join(member: MemberRow, host: HostId): Promise<void> {
    return this.#queue.run(async () => {
      const row = seated(this.row, host, member.id);
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

  /** Gives the seat to this connection, if the token is still good and the page has no later one. */
  hello(
    member: Member,
    { token, have, from }: Greeting,
    connection: SeatConnection,
  ): Promise<'seated' | 'bad-token' | 'stale'> {
    return this.#queue.run(async () => {
      const { world } = this.#around;
      const used = hashOf(token);
      const seat = seatOf(this.row, member.row.id);
      if (seat === null || !this.#state.open || this.#stopped) return 'bad-token';
      if (isBehind(from, member.from)) return 'stale';
      if (!isGood(member.row.tokens, used, world.now())) return 'bad-token';
      const resumeToken = world.secret();
      const tokens = rotated(member.row.tokens, used, hashOf(resumeToken), world.now());
      const back = this.row.seats[seat].bot ? { row: seated(this.row, seat, member.row.id) } : {};
      await this.#commit({ members: [{ ...member.row, tokens }], ...back }, { arriving: member });
      member.connection?.close(CLOSE.replaced);
      member.connection = connection;
      member.from = from;
      connection.send({
        type: 'welcome',
        protocol: PROTOCOL_VERSION,
        resumeToken,
        lastCid: member.row.lastCommand?.cid ?? 0,
        lobby: lobbyFor(this.#state, member),
      });
      tellMissing(this.#state, member, have);
      this.#presenceChanged(member);
      return 'seated';
    });
  }

  /** A seat in the teacher's hand: its player is sent away, or the bot plays while its player is away. */
  arrange(host: HostId, act: 'remove' | 'bot' | 'no-bot'): Promise<'done' | 'not-now'> {
    return this.#queue.run(async () => {
      const member = this.#state.memberAt(host);
      if (act === 'remove') {
        if (!member) return 'not-now';
        await this.#commit(leaving(this.#state, host));
        this.#dismiss(member, CLOSE.removed);
        return 'done';
      }
      const seat = this.row.seats[host];
      if (seat.member === null || (act === 'bot' && member?.connection !== null)) return 'not-now';
      await this.#commit({ row: withSeat(this.row, host, { ...seat, bot: act === 'bot' }) });
      return 'done';
    });
  }

  /** The connection has gone; the seat stays. */
  gone(member: Member, connection: SeatConnection): void {
    if (member.connection !== connection) return;
    member.connection = null;
    this.#presenceChanged();
    if (!this.#stopped) this.#byItself('absence', () => this.#commit({}));
  }

  /** Sends a whole new picture to a reader who was too slow for the single frames. */
  catchUp(member: Member): void {
    member.connection?.send({ type: 'lobby', lobby: lobbyFor(this.#state, member) });
    tellMissing(this.#state, member, null);
  }

  /** Carries a command out, once, and answers it. */
  command(member: Member, frame: SeatCommand, connection: SeatConnection): Promise<void> {
    return this.#queue.run(async () => {
      // From a socket that has lost its seat: whoever took it has the say now.
      if (member.connection !== connection || this.#stopped) return;
      const { cid } = frame;
      try {
        const known = answerKnown(member.row, frame);
        if (known) return connection.send(known);
        const seat = seatOf(this.row, member.row.id);
        if (seat === null) return;
        const { answer, change } = verdictOn(this.#state, seat, frame, this.#newGame);
        await this.#commit(change, { to: { member, lastCommand: answeredWith(frame, answer) } });
        if (frame.type === 'leave') this.#dismiss(member, CLOSE.left);
      } catch (error) {
        this.#around.log.error({ err: error, table: this.row.number }, 'a command failed');
        // Whether it was carried out is in the store; the player comes back and asks again.
        if (error instanceof OutcomeUnknown) return;
        connection.send({ type: 'error', code: 'internal', cid });
      }
    });
  }

  /** The class is over: a running match ends where it is. */
  close(): Promise<void> {
    return this.#queue.run(async () => {
      this.#driver.stop();
      if (isPlaying(this.#state)) await this.#commit({ ended: 'abandoned' });
      for (const member of this.#state.members()) {
        member.connection?.send({ type: 'lobby', lobby: lobbyFor(this.#state, member) });
        this.#dismiss(member, CLOSE.classOver);
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
    const { game } = this;
    const due = game && nextClock(game.match);
    if (game === null || due === null) return;
    const entry = tick(game.match, due);
    await this.#commit({ step: { entry, after: fold(game.match, entry) } });
  }

  async #letBotMove(host: HostId): Promise<void> {
    const { game } = this;
    const command = Driver.botMove(this.row, game, host);
    if (game === null || command === null) return;
    const { entry, verdict } = decide(game.match, { seat: host, cid: null }, command);
    if (verdict.type === 'refused') throw new Error(`the bot's move was refused: ${JSON.stringify(verdict)}`);
    await this.#commit({ step: { entry, after: fold(game.match, entry) } });
  }

  /** What nobody asked for. If it fails, that is reported, and what is still due then is done a little later. */
  #byItself(what: string, task: () => Promise<void>): void {
    this.#queue.run(task).catch((error) => {
      this.#around.log.error({ err: error, table: this.row.number, what }, 'the table stands still');
      this.#around.world.after(AGAIN, () => this.#driver.plan(this.row, this.game));
    });
  }

  /** Stores a change, lets it have happened, and tells everybody: the one who asked first. */
  async #commit(asked: Change, { to, arriving }: Owed = {}): Promise<void> {
    const state = this.#state;
    const change = this.#whole(asked, arriving);
    const writes = writesOf(change, state.game, state.row, this.#around.world.now());
    if (to) writes.push({ type: 'lastCommand', member: to.member.row.id, lastCommand: to.lastCommand });
    if (writes.length > 0) await this.#store(writes);

    const updates = state.apply(change);
    if (to) {
      to.member.row = { ...to.member.row, lastCommand: to.lastCommand };
      to.member.connection?.send(to.lastCommand.answer);
    }
    if (updates) {
      tellUpdates(state, updates.seats);
      this.#around.moved(state.game?.id ?? '', updates.table);
    }
    if (change.row || change.ended || (change.step && !isPlaying(state))) tellLobby(state);
    if (change.begun) for (const member of state.members()) tellMissing(state, member, null);
    this.#around.touched();
    this.#driver.plan(state.row, state.game);
  }

  /** The change with all that follows from it. */
  #whole(change: Change, arriving?: Member): Change {
    const { begun } = change;
    const row = begun ? { ...(change.row ?? this.row), match: begun.id, chosen: null } : change.row;
    const whole: Change = row ? { ...change, row } : change;
    const game = begun ?? this.game;
    if (game === null || change.ended) return whole;
    const { seats } = row ?? this.row;
    const holds = holdsOf(game, change.step?.after ?? game.match, (seat) => {
      const { member: id, bot } = seats[seat];
      const member = id === null ? undefined : this.#state.member(id);
      return bot || (member !== undefined && (member === arriving || member.connection !== null));
    });
    return holds.length === 0 ? whole : { ...whole, holds };
  }

  async #store(writes: Parameters<Surroundings['store']['commit']>[0]): Promise<void> {
    try {
      await this.#around.store.commit(writes);
    } catch (error) {
      if (error instanceof OutcomeUnknown) await this.#foldAgain();
      throw error;
    }
  }

  /**
   * Whether the last change is stored cannot be told: nothing of it may be shown, and nothing may be built upon what
   * is in memory. The match stops, everybody is sent to come back, and the table is made anew from the store.
   */
  async #foldAgain(): Promise<void> {
    this.#driver.pause();
    for (const member of this.#state.members()) this.#dismiss(member, CLOSE.restart);
    for (;;) {
      try {
        this.#state.reload(await this.#around.reread(this.row.number));
        break;
      } catch (error) {
        this.#around.log.error({ err: error, table: this.row.number }, 'the table cannot be read again');
        await new Promise<void>((resolve) => this.#around.world.after(AGAIN, resolve));
      }
    }
    this.#around.touched();
    this.#driver.plan(this.row, this.game);
  }

  #presenceChanged(except?: Member): void {
    tellLobby(this.#state, except);
    this.#around.touched();
  }

  #dismiss(member: Member, code: number): void {
    member.connection?.close(code);
    member.connection = null;
  }
}
