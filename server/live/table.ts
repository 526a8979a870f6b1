import type { HostId } from '#shared/game/host-id.ts';
import type { TableView } from '#shared/game/view.ts';
import { CLOSE } from '#shared/protocol/codes.ts';
import type { PairCard, SeatCommand } from '#shared/protocol/messages.ts';
import { isRefusedByMachine, OutcomeUnknown, type TableRow } from '../store/store.ts';
import { cardOf } from './card.ts';
import { Clockwork } from './clockwork.ts';
import type { Member, SeatConnection } from './connection.ts';
import type { Game } from './game.ts';
import { answeredWith, answerKnown } from './known-answer.ts';
import { dismiss, type Ledger } from './ledger.ts';
import { People } from './people.ts';
import { isPlaying, lobbyFor } from './pictures.ts';
import { seatOf } from './seating.ts';
import type { Surroundings } from './surroundings.ts';
import { deedAt, type TableAct } from './table-acts.ts';
import { type StoredTable, TableState } from './table-state.ts';
import { tellLobby } from './telling.ts';
import { verdictOn } from './verdict.ts';
import type { ViewTrack } from './view-track.ts';

/** Nobody means so many moves in one match: from here on they are let in slowly, or its log would grow without end. */
const ENDLESS = 500;

/**
 * Two seats and what is played at them. Everything that changes a table goes through its queue: judged against the
 * table as it is, stored, and only then done and told.
 */
export class Table {
  readonly #around: Surroundings;
  readonly #state: TableState;
  readonly #works: Clockwork;
  readonly #ledger: Ledger;
  readonly people: People;

  constructor(around: Surroundings, stored: StoredTable) {
    this.#around = around;
    this.#state = new TableState(around, stored);
    this.#works = new Clockwork(around, this.#state);
    this.#ledger = this.#works.ledger;
    this.people = new People(around, this.#state, this.#works);
  }

  /** As the board shows it. */
  card(): PairCard {
    try {
      return cardOf(this.#state);
    } catch (error) {
      this.#works.byItself('card', () => Promise.reject(error));
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
      this.#works.byItself('watch', () => Promise.reject(error));
      return null;
    }
  }

  /** After a restart: what was under way goes on. Nobody is there yet, and the log is told so. */
  goOn(): void {
    this.#works.byItself('absence', () => this.#ledger.commit({}));
  }

  /**
   * Carries a command out, once, and answers it.
   * @param trace by which the process's log names the frame
   */
  command(member: Member, frame: SeatCommand, connection: SeatConnection, trace: string): Promise<void> {
    return this.#works.queue.run(async () => {
      // From a socket that has lost its seat: whoever took it has the say now.
      if (member.connection !== connection || this.#works.stopped) return;
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
        await this.#works.catchUp();
        const { answer, change } = verdictOn(this.#state, seat, frame, this.#state.newGame);
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
        this.#works.report(error, 'a command failed', { trace, cid });
        await this.#works.setAside(error);
        // Whether it was carried out is in the store; the player comes back and asks again.
        if (error instanceof OutcomeUnknown) return;
        connection.send({ type: 'error', code: isRefusedByMachine(error) ? 'not-stored' : 'internal', cid });
      }
    });
  }

  #isEndless(frame: SeatCommand, seat: HostId): boolean {
    return frame.type === 'command' && (this.game?.caused[seat] ?? 0) >= ENDLESS;
  }

  /** What a teacher does here, each thing in the log where it concerns the match. */
  act(act: TableAct): Promise<'done' | 'not-now'> {
    return this.#works.inTime(async () => {
      const deed = deedAt(this.#state, act, this.#state.newGame, this.#around.world.now());
      if (deed === null) return 'not-now';
      const { change, entries = [], stopped } = deed;
      if (change) await this.#ledger.commit(change);
      for (const entryFor of entries) {
        const { game } = this;
        if (game === null || game.over) return 'not-now';
        await this.#works.write(game, entryFor(game.match));
      }
      if (stopped !== undefined) await this.#ledger.commit({}, { stopped });
      // A match that began with all this is told who is away.
      if (change?.begun) await this.#ledger.commit({});
      return 'done';
    });
  }

  /** How time passes here has been set anew: the log is told, if it concerns the running match. */
  timeChanged(): Promise<void> {
    return this.#works.inTime(() => this.#ledger.commit({}));
  }

  /** Those who sit here are told how the class is run now. */
  tell(): void {
    tellLobby(this.#state);
  }

  /** Those who sit here are told what is wrong with the server itself, or that it is well again. */
  troubleChanged(): void {
    this.#works.freeze(this.#state.trouble === 'storage-fails');
    tellLobby(this.#state);
  }

  /** The class is over: a running match ends where it is. */
  close(): Promise<void> {
    return this.#works.queue.run(async () => {
      this.#works.driver.stop();
      if (isPlaying(this.#state)) await this.#ledger.commit({ ended: 'abandoned' });
      for (const member of this.#state.members()) {
        member.connection?.send({ type: 'lobby', lobby: lobbyFor(this.#state, member) });
        dismiss(member, CLOSE.classOver);
      }
    });
  }

  /** The process ends: nothing new begins, and what was asked for is stored. */
  stop(): Promise<void> {
    return this.#works.stop();
  }
}
