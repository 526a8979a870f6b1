import { z } from 'zod';
import { answer } from '#shared/tcp/reference.ts';
import type { Segment } from '#shared/tcp/segment.ts';
import { type Seq, seq } from '#shared/tcp/seq.ts';
import type { TcpEvent } from '#shared/tcp/step.ts';
import { stateOf, type TcpParams } from '#shared/tcp/tcb.ts';
import { Case, type EventLine } from './case.ts';
import { tcbOf } from './tcb-of.ts';

/** How the referee's TCP is set. Times in ms; no clock runs, a timeout is an event like any other. */
const PARAMS: TcpParams = {
  mss: 1460,
  rcvWnd: 65535,
  rtoInitial: 1000,
  rtoMax: 60000,
  rtoAfterSynTimeout: 3000,
  synRetries: 5,
  synAckRetries: 5,
  dataRetries: 15,
  ackDelay: 200,
  msl: 120000,
  userTimeout: null,
};

/** A segment as it is written: `ack` is there exactly when ACK is set. */
const written = ({ seq: at, ack, ctl, len }: Segment) => ({
  seq: at,
  ...(ack === null ? {} : { ack }),
  ctl,
  len,
});

const eventOf = (line: EventLine): TcpEvent =>
  line.type === 'openCall' ? { type: line.type, passive: line.passive } : line;

const stepsOf = ({ tcb: line, events }: Case) => {
  let iss: Seq = line?.snd.iss ?? seq(0);
  let params: TcpParams = { ...PARAMS, rcvWnd: line?.rcv.wnd ?? PARAMS.rcvWnd };
  let tcb = tcbOf(line, params);
  return events.map((event) => {
    if (event.type === 'openCall') {
      iss = event.iss;
      params = { ...params, rcvWnd: event.wnd ?? PARAMS.rcvWnd };
    }
    const done = answer(tcb, eventOf(event), { now: 0, params, iss });
    tcb = done.tcb;
    return { reply: done.segments.map(written), state: stateOf(tcb) };
  });
};

const trouble = (line: number, error: string): string => JSON.stringify({ error, line });

/** The referee's answer to line `number` (from 1) of its input: one line of JSON, an error if it is no case. */
export const answerLine = (text: string, number: number): string => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return trouble(number, 'not JSON');
  }
  const parsed = Case.safeParse(json);
  if (!parsed.success) return trouble(number, z.prettifyError(parsed.error).replaceAll(/\s+/g, ' '));
  const { id } = parsed.data;
  return JSON.stringify({ ...(id === undefined ? {} : { id }), steps: stepsOf(parsed.data) });
};
