import { type HostId, peerOf } from '#shared/game/host-id.ts';
import type { Lesson } from '#shared/game/lesson.ts';
import type { Entry } from '#shared/game/log.ts';
import { decide, fold, nextClock, tick } from '#shared/game/match.ts';
import type { MatchTime } from '#shared/game/position.ts';
import type { TableView } from '#shared/game/view.ts';
import { openingOf } from '#shared/lessons/draw.ts';
import { CLOSE, PROTOCOL_VERSION } from '#shared/protocol/codes.ts';
import type { PairCard, SeatCommand, SeatFrame } from '#shared/protocol/messages.ts';
import { hashOf } from '../secrets.ts';
import {
  isMachines,
  isRefusedByMachine,
  isStores,
  type MemberRow,
  OutcomeUnknown,
  type TableRow,
} from '../store/store.ts';
import { cardOf } from './card.ts';
import type { Member, PageSocket, SeatConnection } from './connection.ts';
import { Driver } from './driver.ts';
import { Game } from './game.ts';
import { answeredWith, answerKnown } from './known-answer.ts';
import { dismiss, Ledger } from './ledger.ts';
import { LiveClock } from './live-clock.ts';
import { stretchAt } from './match-time.ts';
import { isPlaying, lobbyFor } from './pictures.ts';
import { Queue } from './queue.ts';
import { hasMembers, isRepeated, seated, seatOf, vacated, withSeat } from './seating.ts';
import type { Surroundings } from './surroundings.ts';
import { deedAt, type TableAct } from './table-acts.ts';
import { type StoredTable, TableState } from './table-state.ts';
import { tellLobby, tellMissing } from './telling.ts';
import { isGood, rotated, withTicket } from './tokens.ts';
import { leaving, verdictOn, withFirstMatch } from './verdict.ts';
import type { ViewTrack } from './view-track.ts';

/** After so long a table tries again what nobody asked for and could not be stored. */
const AGAIN = 1_000;

/** Nobody means so many moves in one match: from here on they are let in slowly, or its log would grow without end. */
const ENDLESS = 500;

/** A hello, as far as a table is concerned. */
interface Greeting {
  readonly token: string;
  readonly have: Extract<SeatFrame, { type: 'hello' }>['have'];
  readonly from: PageSocket | null;
  /** By which the process's log names the frame. */
  readonly trace: string;
}

/** What a stalled network delivers late must not take the seat from a later socket of the very same page. */
const isBehind = (from: PageSocket | null, last: PageSocket | null): boolean =>
  from !== null && from.page === last?.page && from.socket < last.socket;

/**
 * Two seats and what is played at them. Everything that changes a table goes through its queue: judged against the
 * table as it is, stored, and only then done and told.
 */
export class Table {
  readonly #around: Surroundings;
  readonly #state: TableState;
  readonly #queue = new Queue();
  readonly #clock: LiveClock;
  readonly #driver: Driver;
  readonly #ledger: Ledger;
  #stopped = false;

  constructor(around: Surroundings, stored: StoredTable) {
    this.#around = around;
    this.#state = new TableState(around, stored);
    this.#clock = new LiveClock(around.world);
    this.#clock.follow(stored.game);
    this.#driver = new Driver({
      world: around.world,
      pace: around.pace,
      clock: this.#clock,
      clockDue: () => this.#byItself('clock', () => this.#letTimePass()),
      holdDue: () => this.#byItself('hold', () => this.#ledger.commit({}, { counting: true })),
      botDue: (host) => this.#byItself('bot', () => this.#letBotMove(host)),
    });
    this.#ledger = new Ledger(around, this.#state, this.#driver, this.#clock);
  }

  /** As the board shows it. */
  card(): PairCard {
    try {
      return cardOf(this.#state);
    } catch (error) {
      this.#byItself('card', () => Promise.reject(error));
      return cardOf(this.#state, null);
    }
  }
  get row(): TableRow {
    return this.#state.row;
  }
  get game(): Game | null {
    return this.#state.game;
  }

  /** The teacher's view of the match; null where there is none, or none that can be shown. */
  watch(): ViewTrack<TableView> | null {
    try {
      return this.game?.watch() ?? null;
    } catch (error) {
      this.#byItself('watch', () => Promise.reject(error));
      return null;
    }
  }

  /** After a restart: what was under way goes on. Nobody is there yet, and the log is told so. */
  goOn(): void {
    this.#byItself('absence', () => this.#ledger.commit({}));
  }

  /** Seats somebody at `host`, which must be free; with both seats filled the first match begins. */
  join(member: MemberRow, host: HostId): Promise<void> {
    return this.#inTime(async () => {
      const row = seated(this.row, host, member.id);
      await this.#ledger.commit({ members: [member], ...withFirstMatch(this.#state, row, this.#newGame) });
    });
  }

  /** A fresh ticket for somebody who sits here already. */
  ticket(member: Member, life?: number): Promise<string> {
    return this.#queue.run(async () => {
      const { world } = this.#around;
      const ticket = world.secret();
      const tokens = withTicket(member.row.tokens, hashOf(ticket), world.now(), life);
      await this.#ledger.commit({ members: [{ ...member.row, tokens }] });
      return ticket;
    });
  }

  /** Gives the seat to this connection, if the token is still good and the page has no later one. */
  hello(
    member: Member,
    { token, have, from, trace }: Greeting,
    connection: SeatConnection,
  ): Promise<'seated' | 'bad-token' | 'stale'> {
    return this.#inTime(async () => {
      const { world } = this.#around;
      const used = hashOf(token);
      const seat = seatOf(this.row, member.row.id);
      if (seat === null || !this.#state.open || this.#stopped) return 'bad-token';
      if (isBehind(from, member.from)) return 'stale';
      if (!isGood(member.row.tokens, used, world.now())) return 'bad-token';
      const resumeToken = world.secret();
      const tokens = rotated(member.row.tokens, used, hashOf(resumeToken), world.now());
      const back = this.row.seats[seat].bot ? { row: seated(this.row, seat, member.row.id) } : {};
      await this.#ledger.commit({ members: [{ ...member.row, tokens }], ...back }, { arriving: member });
      member.connection?.close(CLOSE.replaced);
      member.connection = connection;
      member.from = from;
      this.#around.log.debug({ trace, table: this.row.number, seat }, 'a seat is taken');
      connection.send({
        type: 'welcome',
        protocol: PROTOCOL_VERSION,
        resumeToken,
        lastCid: member.row.lastCommand?.cid ?? 0,
        lobby: lobbyFor(this.#state, member),
      });
      tellMissing(this.#state, member, have, this.#clock.now());
      this.#ledger.presenceChanged(member);
      return 'seated';
    });
  }

  /** A seat in the teacher's hand: its player is sent away, or the bot plays while its player is away. */
  arrange(host: HostId, act: 'remove' | 'bot' | 'no-bot'): Promise<'done' | 'not-now'> {
    return this.#inTime(async () => {
      const member = this.#state.memberAt(host);
      if (act === 'remove') {
        if (!member) return 'not-now';
        await this.#ledger.commit(leaving(this.#state, host));
        dismiss(member, CLOSE.removed);
        return 'done';
      }
      const seat = this.row.seats[host];
      const present = member !== undefined && member.connection !== null;
      if (!hasMembers(this.row) || (act === 'bot' && present)) return 'not-now';
      const row = withSeat(this.row, host, { ...seat, bot: act === 'bot' });
      await this.#ledger.commit(withFirstMatch(this.#state, row, this.#newGame));
      return 'done';
    });
  }

  /** Those who sit here are told what is wrong with the server itself, or that it is well again. */
  troubleChanged(): void {
    this.#clock.freeze(this.#state.trouble === 'storage-fails');
    tellLobby(this.#state);
    this.#byItself('trouble', async () => this.#driver.plan(this.row, this.game));
  }

  /** How time passes here has been set anew: the log is told, if it concerns the running match. */
  timeChanged(): Promise<void> {
    return this.#inTime(() => this.#ledger.commit({}));
  }

  /** Gives a member more time (or no more). */
  giveTime(member: Member, timeFactor: number): Promise<void> {
    return this.#inTime(() => this.#ledger.commit({ members: [{ ...member.row, timeFactor }] }));
  }

  /** What a teacher does here, each thing in the log where it concerns the match. */
  act(act: TableAct): Promise<'done' | 'not-now'> {
    return this.#inTime(async () => {
      const deed = deedAt(this.#state, act, this.#newGame, this.#around.world.now());
      if (deed === null) return 'not-now';
      const { change, entries = [], stopped } = deed;
      if (change) await this.#ledger.commit(change);
      for (const entryFor of entries) {
        const { game } = this;
        if (game === null || game.over) return 'not-now';
        await this.#write(game, entryFor(game.match));
      }
      if (stopped !== undefined) await this.#ledger.commit({}, { stopped });
      // A match that began with all this is told who is away.
      if (change?.begun) await this.#ledger.commit({});
      return 'done';
    });
  }

  /**
   * Somebody moves here from another table, to this seat. Both tables change together: a crash finds the person at one of
   * them, never at both. The class sees to it that no two such moves cross.
   */
  takeOver(from: Table, member: Member, host: HostId): Promise<'done' | 'not-now'> {
    return this.#inTime(() =>
      from.#inTime(async () => {
        const seat = seatOf(from.row, member.row.id);
        const busy = isPlaying(this.#state) || isPlaying(from.#state);
        if (seat === null || busy || this.row.seats[host].member !== null) return 'not-now';
        const rest = vacated(from.row, seat);
        const left = hasMembers(rest) ? rest : withSeat(rest, peerOf(seat), { member: null, bot: false });
        const row = seated(this.row, host, member.row.id);
        const besides = [{ type: 'table', table: left } as const];
        try {
          await this.#ledger.commit({ ...withFirstMatch(this.#state, row, this.#newGame), besides });
        } catch (error) {
          if (error instanceof OutcomeUnknown) await from.#ledger.foldAgain();
          throw error;
        }
        from.#state.apply({ row: left });
        tellLobby(from.#state);
        return 'done';
      }),
    );
  }

  /** Changes what is stored of somebody who sits here. */
  changeMember(member: Member, changes: Partial<Pick<MemberRow, 'nickname' | 'approved'>>): Promise<void> {
    return this.#inTime(async () => {
      await this.#ledger.commit({ members: [{ ...member.row, ...changes }] });
      tellLobby(this.#state);
    });
  }

  /** Those who sit here are told how the class is run now. */
  tell(): void {
    tellLobby(this.#state);
  }

  /** The connection has gone; the seat stays. */
  gone(member: Member, connection: SeatConnection): void {
    if (member.connection !== connection) return;
    member.connection = null;
    this.#ledger.presenceChanged();
    if (!this.#stopped) this.#byItself('absence', () => this.#ledger.commit({}));
  }

  /** Sends a whole new picture to a reader who was too slow for the single frames. */
  catchUp(member: Member): void {
    member.connection?.send({ type: 'lobby', lobby: lobbyFor(this.#state, member) });
    tellMissing(this.#state, member, null, this.#clock.now());
  }

  /**
   * Carries a command out, once, and answers it.
   * @param trace by which the process's log names the frame
   */
  command(member: Member, frame: SeatCommand, connection: SeatConnection, trace: string): Promise<void> {
    return this.#queue.run(async () => {
      // From a socket that has lost its seat: whoever took it has the say now.
      if (member.connection !== connection || this.#stopped) return;
      const { cid } = frame;
      try {
        const known = answerKnown(member.row, frame);
        if (known) return connection.send(known);
        const seat = seatOf(this.row, member.row.id);
        // Moved to another table meanwhile: said again there.
        if (seat === null) return connection.send({ type: 'error', code: 'too-fast', cid });
        if (this.#isEndless(frame, seat) && !member.endless.take(this.#around.world.now())) {
          return connection.send({ type: 'error', code: 'too-fast', cid });
        }
        await this.#catchUp();
        const { answer, change } = verdictOn(this.#state, seat, frame, this.#newGame);
        const { game } = this;
        const ordinal = game?.length;
        await this.#ledger.commit(change, { to: { member, lastCommand: answeredWith(frame, answer) } });
        if (change.step) {
          this.#around.tally.judged(answer.type === 'accepted' ? 'accepted' : 'refused');
          this.#around.log.debug({ trace, match: game?.id, ordinal, seat, cid }, 'an entry is stored');
        }
        if (frame.type === 'leave') dismiss(member, CLOSE.left);
        if (frame.type === 'sitWith' && answer.type === 'accepted') this.#around.sitWith(member, frame.table);
      } catch (error) {
        this.#report(error, 'a command failed', { trace, cid });
        await this.#setAside(error);
        // Whether it was carried out is in the store; the player comes back and asks again.
        if (error instanceof OutcomeUnknown) return;
        connection.send({ type: 'error', code: isRefusedByMachine(error) ? 'not-stored' : 'internal', cid });
      }
    });
  }

  #isEndless(frame: SeatCommand, seat: HostId): boolean {
    return frame.type === 'command' && (this.game?.caused[seat] ?? 0) >= ENDLESS;
  }

  /** The class is over: a running match ends where it is. */
  close(): Promise<void> {
    return this.#queue.run(async () => {
      this.#driver.stop();
      if (isPlaying(this.#state)) await this.#ledger.commit({ ended: 'abandoned' });
      for (const member of this.#state.members()) {
        member.connection?.send({ type: 'lobby', lobby: lobbyFor(this.#state, member) });
        dismiss(member, CLOSE.classOver);
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
    const { network } = this.#state.conduct;
    const onNetwork = (one: Lesson): Lesson =>
      network ? { ...one, link: { clientHost: network, serverHost: network } } : one;
    const { world, lessons, lesson, settings, roundSeed } = this.#around;
    const id = lessons[row.place] ?? '';
    // Played again it would hold no surprise; in an exam nobody shall learn from another table.
    const exam = [settings().assistance, lesson(id).assistance].includes('exam');
    const own = isRepeated(this.row, row) || exam;
    const seed = own ? world.randomInt(2 ** 32) : roundSeed(row.place);
    const stretch = stretchAt(row, settings(), (member) => this.#state.member(member));
    const played = { ...settings(), stretch };
    return new Game(openingOf({ match: world.id(), lesson: onNetwork(lesson(id)), seed, settings: played }));
  };

  /** Something happens by itself. */
  async #letTimePass(): Promise<void> {
    const { game } = this;
    if (game?.match.header.settings.pace === 'live') {
      // The bell rang a little too early: it is rung again.
      if (!(await this.#catchUp())) this.#driver.plan(this.row, game);
      return;
    }
    const due = game && nextClock(game.match);
    if (game !== null && due !== null) await this.#tickTo(game, due);
  }

  /** Lets the live clock go to where the wall clock is, with all that is due by then. @returns whether it went on */
  async #catchUp(): Promise<boolean> {
    const { game } = this;
    const t = this.#clock.now();
    if (game === null || game.over || t === null) return false;
    const due = nextClock(game.match);
    if (t <= game.match.position.now && (due === null || due > t)) return false;
    await this.#tickTo(game, Math.max(t, game.match.position.now));
    return true;
  }

  #tickTo(game: Game, t: MatchTime): Promise<void> {
    return this.#write(game, tick(game.match, t));
  }

  /** Puts an entry of its match into the log, and lets it happen. */
  #write(game: Game, entry: Entry): Promise<void> {
    return this.#ledger.commit({ step: { entry, after: fold(game.match, entry) } });
  }

  /** Does one thing after the other, each at its own time: in the live pace the log is first told how late it is. */
  #inTime<T>(task: () => Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      try {
        await this.#catchUp();
        return await task();
      } catch (error) {
        await this.#setAside(error);
        throw error;
      }
    });
  }

  /**
   * A match over which the engine stumbles ends here, alone: its log is kept, its players are told and go on with
   * another one, and the class notices nothing.
   */
  async #setAside(error: unknown): Promise<void> {
    const { game } = this;
    if (game === null || isStores(error)) return;
    this.#around.log.error({ err: error, match: game.id, table: this.row.number }, 'a match is set aside');
    this.#driver.pause();
    this.#around.tally.setAside();
    await this.#ledger.setAside();
  }

  async #letBotMove(host: HostId): Promise<void> {
    const { game } = this;
    const command = Driver.botMove(this.row, game, host);
    if (game === null) return;
    if (command === null) {
      const act = Driver.botAct(this.row, game, host);
      if (act !== null) await this.#write(game, act);
      return;
    }
    const { entry, verdict } = decide(game.match, { seat: host, cid: null }, command);
    if (verdict.type === 'refused') throw new Error(`the bot's move was refused: ${JSON.stringify(verdict)}`);
    await this.#write(game, entry);
  }

  /** What nobody asked for. If it fails, that is reported, and what is still due then is done a little later. */
  #byItself(what: string, task: () => Promise<void>): void {
    this.#inTime(task).catch((error) => {
      this.#report(error, 'the table stands still', { what });
      this.#around.world.after(AGAIN, () => {
        if (!this.#stopped) this.#byItself('again', async () => this.#driver.plan(this.row, this.game));
      });
    });
  }

  /** That the store fails is reported once for all tables, not by each of them every second. */
  #report(err: unknown, message: string, of: Readonly<Record<string, unknown>>): void {
    const level = isMachines(err) ? 'debug' : 'error';
    this.#around.log[level]({ err, table: this.row.number, ...of }, message);
  }
}
