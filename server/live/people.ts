import type { HostId } from '#shared/game/host-id.ts';
import { CLOSE, PROTOCOL_VERSION } from '#shared/protocol/codes.ts';
import type { SeatFrame } from '#shared/protocol/messages.ts';
import { hashOf } from '../secrets.ts';
import { type MemberRow, OutcomeUnknown } from '../store/store.ts';
import type { Clockwork } from './clockwork.ts';
import { isBehind, type Member, type PageSocket, type SeatConnection } from './connection.ts';
import { dismiss, type Ledger } from './ledger.ts';
import { isPlaying, lobbyFor } from './pictures.ts';
import { hasMembers, leftBy, seated, seatOf, withSeat } from './seating.ts';
import type { Surroundings } from './surroundings.ts';
import type { TableState } from './table-state.ts';
import { tellLobby, tellMissing } from './telling.ts';
import { isGood, rotated, withTicket } from './tokens.ts';
import { leaving, withFirstMatch } from './verdict.ts';

/** A hello, as far as a table is concerned. */
interface Greeting {
  readonly token: string;
  readonly have: Extract<SeatFrame, { type: 'hello' }>['have'];
  readonly from: PageSocket | null;
  /** By which the process's log names the frame. */
  readonly trace: string;
}

/** Those who sit at a table, and their devices: they come and go, are sent away, and move here from another table. */
export class People {
  readonly #around: Surroundings;
  readonly #state: TableState;
  readonly #works: Clockwork;
  readonly #ledger: Ledger;

  constructor(around: Surroundings, state: TableState, works: Clockwork) {
    this.#around = around;
    this.#state = state;
    this.#works = works;
    this.#ledger = works.ledger;
  }

  /** Seats somebody at `host`, which must be free; with both seats filled the first match begins. */
  join(member: MemberRow, host: HostId): Promise<void> {
    return this.#works.inTime(async () => {
      const row = seated(this.#state.row, host, member.id);
      await this.#ledger.commit({
        members: [member],
        ...withFirstMatch(this.#state, row, this.#state.newGame),
      });
    });
  }

  /** A fresh ticket for somebody who sits here already. */
  ticket(member: Member, life?: number): Promise<string> {
    return this.#works.queue.run(async () => {
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
    return this.#works.inTime(async () => {
      const { world } = this.#around;
      const used = hashOf(token);
      const seat = seatOf(this.#state.row, member.row.id);
      if (seat === null || !this.#state.open || this.#works.stopped) return 'bad-token';
      if (isBehind(from, member.from)) return 'stale';
      if (!isGood(member.row.tokens, used, world.now())) return 'bad-token';
      const resumeToken = world.secret();
      const tokens = rotated(member.row.tokens, used, hashOf(resumeToken), world.now());
      const back = this.#state.row.seats[seat].bot
        ? { row: seated(this.#state.row, seat, member.row.id) }
        : {};
      await this.#ledger.commit({ members: [{ ...member.row, tokens }], ...back }, { arriving: member });
      member.connection?.close(CLOSE.replaced);
      member.connection = connection;
      member.from = from;
      this.#around.log.debug({ trace, table: this.#state.row.number, seat }, 'a seat is taken');
      connection.send({
        type: 'welcome',
        protocol: PROTOCOL_VERSION,
        resumeToken,
        lastCid: member.row.lastCommand?.cid ?? 0,
        lobby: lobbyFor(this.#state, member),
      });
      tellMissing(this.#state, member, have, this.#works.clock.now());
      this.#ledger.presenceChanged(member);
      return 'seated';
    });
  }

  /** The connection has gone; the seat stays. */
  gone(member: Member, connection: SeatConnection): void {
    if (member.connection !== connection) return;
    member.connection = null;
    this.#ledger.presenceChanged();
    if (!this.#works.stopped) this.#works.byItself('absence', () => this.#ledger.commit({}));
  }

  /** Sends a whole new picture to a reader who was too slow for the single frames. */
  catchUp(member: Member): void {
    member.connection?.send({ type: 'lobby', lobby: lobbyFor(this.#state, member) });
    tellMissing(this.#state, member, null, this.#works.clock.now());
  }

  /** A seat in the teacher's hand: its player is sent away, or the bot plays while its player is away. */
  arrange(host: HostId, act: 'remove' | 'bot' | 'no-bot'): Promise<'done' | 'not-now'> {
    return this.#works.inTime(async () => {
      const member = this.#state.memberAt(host);
      if (act === 'remove') {
        if (!member) return 'not-now';
        await this.#ledger.commit(leaving(this.#state, host));
        dismiss(member, CLOSE.removed);
        return 'done';
      }
      const seat = this.#state.row.seats[host];
      const present = member !== undefined && member.connection !== null;
      if (!hasMembers(this.#state.row) || (act === 'bot' && present)) return 'not-now';
      const row = withSeat(this.#state.row, host, { ...seat, bot: act === 'bot' });
      await this.#ledger.commit(withFirstMatch(this.#state, row, this.#state.newGame));
      return 'done';
    });
  }

  /**
   * Somebody moves here from another table, to this seat. Both tables change together: a crash finds the person at one of
   * them, never at both. The class sees to it that no two such moves cross.
   */
  takeOver(from: People, member: Member, host: HostId): Promise<'done' | 'not-now'> {
    return this.#works.inTime(() =>
      from.#works.inTime(async () => {
        const seat = seatOf(from.#state.row, member.row.id);
        const busy = isPlaying(this.#state) || isPlaying(from.#state);
        if (seat === null || busy || this.#state.row.seats[host].member !== null) return 'not-now';
        const left = leftBy(from.#state.row, seat);
        const row = seated(this.#state.row, host, member.row.id);
        const besides = [{ type: 'table', table: left } as const];
        try {
          await this.#ledger.commit({ ...withFirstMatch(this.#state, row, this.#state.newGame), besides });
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
    return this.#works.inTime(async () => {
      await this.#ledger.commit({ members: [{ ...member.row, ...changes }] });
      tellLobby(this.#state);
    });
  }

  /** Gives a member more time (or no more). */
  giveTime(member: Member, timeFactor: number): Promise<void> {
    return this.#works.inTime(() => this.#ledger.commit({ members: [{ ...member.row, timeFactor }] }));
  }
}
