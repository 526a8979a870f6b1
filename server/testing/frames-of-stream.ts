/**
 * Finds where things end in one direction of a WebSocket connection: the HTTP upgrade first, then frames (RFC 6455,
 * section 5.2). Bytes may come in any pieces.
 */
export class FrameCutter {
  #rest: Buffer = Buffer.alloc(0);
  #upgraded = false;

  /** @returns the parts that are whole by now: the upgrade, or one frame each */
  take(bytes: Buffer): readonly Buffer[] {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    const parts: Buffer[] = [];
    for (;;) {
      const length = this.#upgraded ? frameLength(this.#rest) : headLength(this.#rest);
      if (length === null || this.#rest.length < length) return parts;
      parts.push(this.#rest.subarray(0, length));
      this.#rest = this.#rest.subarray(length);
      this.#upgraded = true;
    }
  }
}

function headLength(bytes: Buffer): number | null {
  const end = bytes.indexOf('\r\n\r\n');
  return end < 0 ? null : end + 4;
}

function frameLength(bytes: Buffer): number | null {
  const second = bytes[1];
  if (second === undefined) return null;
  const mask = second & 0x80 ? 4 : 0;
  const short = second & 0x7f;
  if (short < 126) return 2 + mask + short;
  if (short === 126) return bytes.length < 4 ? null : 4 + mask + bytes.readUInt16BE(2);
  return bytes.length < 10 ? null : 10 + mask + Number(bytes.readBigUInt64BE(2));
}
