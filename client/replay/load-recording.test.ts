import { expect, test, vi } from 'vitest';
import { logOfHandshake } from '../testing/logs.ts';
import { linesOf } from './lines-of.ts';
import { loadRecording } from './load-recording.ts';

const log = logOfHandshake();
const lines = log.trimEnd().split('\n');
const never = new AbortController().signal;
const load = (text: string, signal = never) =>
  loadRecording(linesOf(new Blob([text]).stream()), () => {}, signal);

test('a whole log gives the match at every step', async () => {
  const { recording, damage, stopped } = await load(log);
  expect({ damage, stopped, end: recording?.end }).toEqual({
    damage: null,
    stopped: false,
    end: lines.length - 2,
  });
  expect(recording?.last.position.outcome).toMatchObject({ type: 'goal' });
});

test('a damaged log is shown as far as it is whole', async () => {
  const { recording, damage } = await load(lines.with(5, lines[5]!.replace('"t":', '"t":1')).join('\n'));
  expect(damage).toEqual({ line: 6, reason: 'changed' });
  expect(recording?.end).toBe(4);
  expect(await load('')).toEqual({ recording: null, damage: { line: 1, reason: 'empty' }, stopped: false });
});

test('lines are the same however the stream is cut, and whatever ends them', async () => {
  const bytes = new TextEncoder().encode('一 two\r\nthree\n\nfour');
  const pieces = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
      controller.close();
    },
  });
  const read: string[] = [];
  for await (const line of linesOf(pieces)) read.push(line);
  expect(read).toEqual(['一 two', 'three', '', 'four']);
});

test('a million lines: no more are read than a log can have, and it can be called off', async () => {
  let asked = 0;
  async function* endless() {
    yield lines[0]!;
    for (; asked < 1_000_000; asked += 1) yield '{"n":1}';
  }
  expect((await loadRecording(endless(), () => {}, never)).damage).toEqual({ line: 2, reason: 'changed' });
  expect(asked).toBe(0);

  const text = `${lines[0]!}${' '.repeat(300_000)}`;
  expect((await load(text)).damage).toEqual({ line: 1, reason: 'line-too-long' });
});

test('the page breathes while a log is folded, hears how far it is, and may stop it there', async () => {
  const stop = new AbortController();
  const heard: number[] = [];
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 13;
    return now;
  });
  const { recording, stopped } = await loadRecording(
    linesOf(new Blob([log]).stream()),
    (done) => {
      heard.push(done);
      if (done === 3) stop.abort();
    },
    stop.signal,
  );
  clock.mockRestore();
  expect(heard).toEqual([0, 1, 2, 3]);
  expect({ stopped, end: recording?.end }).toEqual({ stopped: true, end: 3 });
});
