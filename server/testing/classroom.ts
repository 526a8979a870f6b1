import { afterEach } from 'vitest';
import type { NewClassRequest } from '#shared/protocol/messages.ts';
import { type RunningServer, startServer } from './installation.ts';
import { openClass, Player, postJson } from './player.ts';
import { RawSocket } from './raw-socket.ts';

export const BOTH_LESSONS = ['three-way-handshake', 'four-way-close'];

let opened: (() => unknown)[] = [];
/** Ends everything that a test has opened, the last first. */
export function endAfterEach(): void {
  afterEach(async () => {
    for (const end of opened.reverse()) await end();
    opened = [];
  });
}
export const endLater = (end: () => unknown): void => {
  opened.push(end);
};

/** A server with one class, and people who come to it. */
export class TestClass {
  readonly server: RunningServer;
  readonly cookie: string;
  readonly code: string;
  readonly id: string;

  private constructor(server: RunningServer, cookie: string, made: { code: string; id: string }) {
    this.server = server;
    this.cookie = cookie;
    this.code = made.code;
    this.id = made.id;
  }

  static async open(
    of: Parameters<typeof startServer>[0] & {
      readonly lessons?: readonly string[];
      readonly settings?: NewClassRequest['settings'];
    } = {},
  ): Promise<TestClass> {
    const server = await startServer(of);
    endLater(() => server.close());
    return TestClass.in(server, await server.signIn(), of.lessons, of.settings);
  }

  /** A class of this teacher's, on a server that runs. */
  static async in(
    server: RunningServer,
    cookie: string,
    lessons: readonly string[] = BOTH_LESSONS,
    settings?: NewClassRequest['settings'],
  ): Promise<TestClass> {
    return new TestClass(server, cookie, await openClass(server.url, cookie, lessons, settings));
  }

  async join(nickname: string): Promise<Player> {
    const player = await Player.join(this.server.url, this.code, nickname);
    endLater(() => player.stop());
    return player;
  }

  /** Two who have begun the first match. */
  async pair(): Promise<readonly [Player, Player]> {
    const client = await this.join('Lin');
    const server = await this.join('Ada');
    const settled = [client, server].map((player) =>
      player.until(({ match, lobby }) => match !== null && (lobby?.partner?.online ?? false)),
    );
    await Promise.all(settled);
    return [client, server];
  }

  async resume(token: string | null): Promise<Player> {
    const player = await Player.resume(this.server.url, token ?? '');
    endLater(() => player.stop());
    return player;
  }

  async raw(headers?: Readonly<Record<string, string>>): Promise<RawSocket> {
    const raw = await RawSocket.open(this.server.url, headers);
    endLater(() => raw.stop());
    return raw;
  }

  /** A seat at the end of a bare socket. */
  async rawSeat(nickname: string): Promise<RawSocket> {
    const join = { code: this.code, nickname, joinId: `joinId of ${nickname}` };
    const { ticket } = (await (await postJson(`${this.server.url}/api/join`, join)).json()) as {
      ticket: string;
    };
    const raw = await this.raw();
    raw.send({ type: 'hello', protocol: 1, ticket, have: null });
    return raw;
  }

  /** The header and the entries. */
  async log(match: string): Promise<readonly Record<string, unknown>[]> {
    const reply = await this.server.app.inject({
      url: `/api/matches/${match}/log`,
      headers: { cookie: this.cookie },
    });
    return reply.payload
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ type }) => type !== 'end');
  }

  close(): Promise<unknown> {
    return postJson(`${this.server.url}/api/classes/${this.id}/close`, {}, { cookie: this.cookie });
  }
}
