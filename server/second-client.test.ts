import { expect, test } from 'vitest';
import { Game } from './live/game.ts';
import { endAfterEach, endLater, TestClass } from './testing/classroom.ts';
import { SecondClient } from './testing/second-client.ts';

endAfterEach();

interface View {
  readonly connections: Readonly<Record<string, { readonly iss: number }>>;
  readonly inbox: readonly {
    readonly id: number;
    readonly type: string;
    readonly seg?: { readonly seq: number; readonly ack: number | null; readonly ctl: readonly string[] };
    readonly call?: { readonly type: string };
  }[];
  readonly outcome: unknown;
}

/** The client's part of a three-way handshake, by somebody who knows RFC 9293 and has read docs/protocol.md. */
function clientsMove(view: View) {
  const [conn = ''] = Object.keys(view.connections);
  const iss = view.connections[conn]?.iss ?? 0;
  const [first] = view.inbox;
  const base = { type: 'move', conn, answers: [] as number[], calls: [] as number[] };
  if (first?.call?.type === 'OPEN') {
    const syn = { ctl: ['SYN'], seq: iss, ack: null, len: 0 };
    return { ...base, calls: [first.id], segments: [syn], becomes: 'SYN-SENT' };
  }
  if (first?.seg?.ctl.includes('SYN')) {
    const ack = { ctl: ['ACK'], seq: iss + 1, ack: first.seg.seq + 1, len: 0 };
    return { ...base, answers: [first.id], segments: [ack], becomes: 'ESTABLISHED' };
  }
  return null;
}

test('[H1][H4][U2][U3][C2][C5][E3] a second client, written from docs/protocol.md alone, plays with the first', async () => {
  const room = await TestClass.open();
  const second = new SecondClient(room.server.url, { code: room.code, nickname: 'Someone else' });
  endLater(() => second.stop());
  await second.open();
  const ada = await room.join('Ada');
  const partner = ada.until((state) => state.match !== null).then(() => ada.playOn());
  await second.until(() => second.held !== null);
  const view = () => second.held?.view as unknown as View;
  for (;;) {
    await second.until(() => view().outcome !== null || clientsMove(view()) !== null);
    const move = clientsMove(view());
    if (view().outcome !== null || move === null) break;
    const answer = second.move(move);
    // Its network fails with each move on its way.
    second.cut();
    expect(await answer).toMatchObject({ type: 'accepted' });
  }
  await partner;
  const match = second.held?.match ?? '';
  const log = await room.server.store.log(match);
  const game = Game.fromLog(log!.header, log!.entries);
  expect(view()).toEqual(game.seats.clientHost.view);
  expect(new Set(second.taken).size).toBe(second.taken.length);
  expect(log!.entries.filter((entry) => entry.type === 'move' && entry.seat === 'clientHost')).toHaveLength(
    2,
  );
  // C4, C7: what goes wrong is said in the words of the page.
  expect(await second.say({ type: 'command', match, command: { type: 'wait' } })).toMatchObject({
    type: 'error',
    code: 'match-over',
  });
  expect(await second.say({ type: 'leave' })).toMatchObject({ type: 'accepted' });
});
