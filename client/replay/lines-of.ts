import { LINE_MOST } from '#shared/game/log-file/format.ts';

/**
 * The lines of a stream of text as they come in, without their line feeds. A line that is longer than any log's is
 * handed over as far as it has come, and nothing after it: whoever reads it will not want more.
 */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      yield* lines.map((line) => line.replace(/\r$/, ''));
      if (done) break;
      if (rest.length > LINE_MOST) return yield rest;
    }
    if (rest !== '') yield rest;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
