import { expect, test } from 'vitest';
import type { TableView, ViewUpdate } from '#shared/game/view.ts';
import { applyUpdate } from '#shared/protocol/apply-update.ts';
import { CLOSE } from '#shared/protocol/codes.ts';
import type { PairCard } from '#shared/protocol/messages.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';

endAfterEach();

test('[W1][W2] the teacher sees the board, and one match whole while it is played', async () => {
  const room = await TestClass.open();
  const teacher = await room.raw({ cookie: room.cookie });
  teacher.send({ type: 'watch', protocol: 1, classId: room.id });
  expect(await teacher.next('board')).toMatchObject({ class: { code: room.code, open: true }, pairs: [] });

  const [lin, ada] = await room.pair();
  const match = lin.state.match?.match ?? '';
  await ada.play(ada.rightMove!);
  // Opened in the middle: numbered as if it had been followed from the start, by the entries that change the view.
  teacher.send({ type: 'open', match });
  const snapshot = await teacher.next('snapshot');
  const shown = (await room.log(match)).filter(({ type }) => !['header', 'hold'].includes(String(type)));
  expect(snapshot.n).toBe(shown.length);

  await Promise.all([lin, ada].map((player) => player.playOn()));
  let { view, n } = snapshot as unknown as { view: TableView; n: number };
  while (view.outcome === null) {
    const { update } = (await teacher.next('update')) as unknown as { update: ViewUpdate<TableView> };
    expect(update.n).toBe(n + 1);
    view = applyUpdate(view, update);
    n = update.n;
  }
  expect(view.debrief?.score.total).toBe(100);

  for (;;) {
    const { pairs } = (await teacher.next('board')) as unknown as { pairs: PairCard[] };
    if (pairs[0]?.phase !== 'between') continue;
    expect(pairs).toMatchObject([
      {
        table: 1,
        seats: { clientHost: { nickname: 'Lin', online: true }, serverHost: { nickname: 'Ada' } },
        states: { clientHost: 'ESTABLISHED', serverHost: 'ESTABLISHED' },
        refusals: 0,
        score: 100,
        ended: [{ match, lesson: 'three-way-handshake', score: 100 }],
      },
    ]);
    break;
  }
});

test('[W3] only the teacher of a class looks on', async () => {
  const room = await TestClass.open();
  const stranger = await room.raw();
  stranger.send({ type: 'watch', protocol: 1, classId: room.id });
  expect(await stranger.next('error')).toMatchObject({ code: 'not-signed-in' });
  expect(await stranger.closed).toBe(CLOSE.badToken);
  const teacher = await room.raw({ cookie: room.cookie });
  teacher.send({ type: 'watch', protocol: 1, classId: 'another' });
  expect(await teacher.next('error')).toMatchObject({ code: 'not-found' });
});

test('[J5][W3] a session that ends takes its sockets along; the other window goes on', async () => {
  const room = await TestClass.open();
  const second = await room.server.signIn();
  const watch = async (cookie: string) => {
    const raw = await room.raw({ cookie });
    raw.send({ type: 'watch', protocol: 1, classId: room.id });
    await raw.next('board');
    return raw;
  };
  const [first, other] = [await watch(room.cookie), await watch(second)];
  await room.server.app.inject({ method: 'POST', url: '/api/sign-out', headers: { cookie: room.cookie } });
  expect(await first.next('error')).toMatchObject({ code: 'not-signed-in' });
  expect(await first.closed).toBe(CLOSE.badToken);
  await room.join('Lin');
  expect(await other.next('board')).toMatchObject({ pairs: [{ table: 1 }] });
});

test('[W3] a class that is shared no longer shows its co-teacher out', async () => {
  const room = await TestClass.open();
  const headers = { cookie: room.cookie };
  const co = await room.server.signIn('co');
  const share = (shared: boolean) =>
    room.server.app.inject({
      method: 'POST',
      url: `/api/classes/${room.id}/share`,
      headers,
      payload: { teacher: 'co', shared },
    });
  await share(true);
  const raw = await room.raw({ cookie: co });
  raw.send({ type: 'watch', protocol: 1, classId: room.id });
  await raw.next('board');
  await share(false);
  expect(await raw.closed).toBe(CLOSE.classOver);
});

test('the board closes with the class', async () => {
  const room = await TestClass.open();
  const teacher = await room.raw({ cookie: room.cookie });
  teacher.send({ type: 'watch', protocol: 1, classId: room.id });
  await teacher.next('board');
  await room.close();
  expect(await teacher.next('board')).toMatchObject({ class: { open: false } });
  await teacher.closed;
});
