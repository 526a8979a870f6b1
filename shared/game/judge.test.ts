import { expect, test } from 'vitest';
import { matchAt, moveAll } from '#shared/lessons/testing/match-at.ts';
import type { FindingCode } from './finding.ts';
import type { HostId } from './host-id.ts';
import { judge } from './judge.ts';
import { hostViewOf } from './match.ts';
import type { Move } from './move.ts';

type Row = readonly [segment: string | null, becomes: Move['becomes'], findings: readonly FindingCode[]];

/** Each row: what was drafted, the state that was named, and what a teacher would say to it (nothing: legal). */
function table(title: string, lesson: string, host: HostId, waiting: string, rows: readonly Row[]): void {
  test.each(rows)(`${title}: %s, %s`, (segment, becomes, findings) => {
    const match = matchAt(lesson, host, waiting);
    const move = moveAll(match, host, segment === null ? [] : [segment], becomes);
    const verdict = judge(hostViewOf(match, host), move);
    expect(verdict.type === 'legal' ? [] : verdict.findings.map((f) => f.code)).toEqual(findings);
  });
}

table('[3.10.1] passive OPEN', 'three-way-handshake', 'serverHost', 'OPEN', [
  [null, 'LISTEN', []],
  [null, 'CLOSED', ['state-stays']],
  [null, 'SYN-RECEIVED', ['state-too-early']],
  [null, 'SYN-SENT', ['state-is-the-peers']],
  ['S 9000', 'LISTEN', ['segment-on-passive-open']],
  ['SA 9000 4001', 'LISTEN', ['segment-on-passive-open']],
  ['R 0', 'LISTEN', ['reset-where-patience-is-due']],
]);

table('[3.10.1] active OPEN', 'three-way-handshake', 'clientHost', 'OPEN', [
  ['S 4000', 'SYN-SENT', []],
  ['S 4000', 'ESTABLISHED', ['state-too-early']],
  ['S 4000', 'SYN-RECEIVED', ['state-is-the-peers']],
  ['S 4000', 'CLOSED', ['state-stays']],
  [null, 'SYN-SENT', ['silence-on-open']],
  ['S 1', 'SYN-SENT', ['seq-is-not-the-iss']],
  ['S -', 'SYN-SENT', ['seq-empty']],
  ['SA 4000 0', 'SYN-SENT', ['ack-before-anything-came']],
  ['S 4000 9001', 'SYN-SENT', ['ack-without-flag']],
  ['A 4000 0', 'SYN-SENT', ['syn-missing']],
  ['- 4000', 'SYN-SENT', ['no-flags']],
  ['S 4000 - 100', 'SYN-SENT', ['text-nobody-sent']],
  ['R 4000', 'SYN-SENT', ['reset-where-patience-is-due']],
]);

table('[3.10.7.2] SYN in LISTEN', 'three-way-handshake', 'serverHost', 'SYN', [
  ['SA 9000 4001', 'SYN-RECEIVED', []],
  ['SA 9000 4000', 'SYN-RECEIVED', ['syn-not-counted-in-ack']],
  ['SA 9000 9001', 'SYN-RECEIVED', ['ack-is-own-seq']],
  ['SA 9000 4002', 'SYN-RECEIVED', ['ack-beyond-received']],
  ['SA 9000 -', 'SYN-RECEIVED', ['ack-empty']],
  ['SA 4000 4001', 'SYN-RECEIVED', ['seq-is-peers']],
  ['SA 4001 4001', 'SYN-RECEIVED', ['seq-is-peers']],
  ['SA 0 4001', 'SYN-RECEIVED', ['seq-is-not-the-iss']],
  ['A 9000 4001', 'SYN-RECEIVED', ['syn-ack-without-syn']],
  ['S 9000', 'SYN-RECEIVED', ['ack-flag-missing']],
  ['S 9000 4001', 'SYN-RECEIVED', ['ack-flag-missing']],
  [null, 'SYN-RECEIVED', ['silence-on-syn']],
  ['SA 9000 4001', 'ESTABLISHED', ['state-too-early']],
  ['SA 9000 4001', 'SYN-SENT', ['state-is-the-peers']],
  ['SA 9000 4001', 'LISTEN', ['state-stays']],
  ['RA 0 4001', 'LISTEN', ['reset-where-patience-is-due', 'seq-is-not-the-iss', 'state-stays']],
]);

table('[3.10.7.3] SYN,ACK in SYN-SENT', 'three-way-handshake', 'clientHost', 'SYN,ACK', [
  ['A 4001 9001', 'ESTABLISHED', []],
  ['SA 4001 9001', 'ESTABLISHED', ['syn-again']],
  ['A 4000 9001', 'ESTABLISHED', ['syn-not-counted-in-seq']],
  ['A 4002 9001', 'ESTABLISHED', ['seq-counts-an-ack']],
  ['A 9001 9001', 'ESTABLISHED', ['seq-is-peers']],
  ['A 4001 9000', 'ESTABLISHED', ['syn-not-counted-in-ack']],
  ['A 4001 4001', 'ESTABLISHED', ['ack-is-own-seq']],
  ['A 4000 9000', 'ESTABLISHED', ['syn-not-counted-in-seq', 'syn-not-counted-in-ack']],
  [null, 'ESTABLISHED', ['silence-on-syn-ack']],
  ['A 4001 9001', 'SYN-SENT', ['state-stays']],
  ['A 4001 9001', 'SYN-RECEIVED', ['state-one-behind']],
  ['FA 4001 9001', 'ESTABLISHED', ['fin-without-close']],
]);

table('[3.10.7.4] ACK in SYN-RECEIVED', 'three-way-handshake', 'serverHost', 'ACK', [
  [null, 'ESTABLISHED', []],
  ['A 9001 4001', 'ESTABLISHED', ['ack-of-an-ack']],
  [null, 'SYN-RECEIVED', ['state-stays']],
  [null, 'LISTEN', ['state-one-behind']],
]);

table('[3.10.4] CLOSE in ESTABLISHED', 'four-way-close', 'clientHost', 'CLOSE', [
  ['FA 4101 9201', 'FIN-WAIT-1', []],
  ['F 4101', 'FIN-WAIT-1', ['ack-flag-missing']],
  ['A 4101 9201', 'FIN-WAIT-1', ['fin-missing']],
  ['FA 4101 9201', 'FIN-WAIT-2', ['state-too-early']],
  ['FA 4101 9201', 'CLOSED', ['fin-closes-one-direction']],
  ['FA 4101 9201', 'CLOSE-WAIT', ['state-is-the-peers']],
  ['FA 4102 9201', 'FIN-WAIT-1', ['seq-counts-an-ack']],
  ['FA 4101 9200', 'FIN-WAIT-1', ['ack-is-last-byte']],
  ['FA 4101 9101', 'FIN-WAIT-1', ['ack-behind-received']],
  [null, 'FIN-WAIT-1', ['silence-on-close']],
  ['RA 4101 9201', 'FIN-WAIT-1', ['reset-where-patience-is-due']],
]);

table('[3.10.7.4] FIN in ESTABLISHED', 'four-way-close', 'serverHost', 'FIN,ACK', [
  ['A 9201 4102', 'CLOSE-WAIT', []],
  ['A 9201 4101', 'CLOSE-WAIT', ['fin-not-counted-in-ack']],
  ['A 9202 4102', 'CLOSE-WAIT', ['seq-counts-an-ack']],
  ['FA 9201 4102', 'LAST-ACK', ['fin-echoed', 'state-too-early']],
  ['A 9201 4102', 'CLOSED', ['fin-closes-one-direction']],
  ['A 9201 4102', 'TIME-WAIT', ['close-wait-is-not-time-wait']],
  ['A 9201 4102', 'FIN-WAIT-1', ['state-is-the-peers']],
  ['A 9201 4102', 'ESTABLISHED', ['state-stays']],
  ['A 9201 4102 200', 'CLOSE-WAIT', ['text-nobody-sent']],
  [null, 'CLOSE-WAIT', ['silence-on-fin']],
]);

table('[3.10.7.4] ACK of the own FIN in FIN-WAIT-1', 'four-way-close', 'clientHost', 'ACK', [
  [null, 'FIN-WAIT-2', []],
  ['A 4102 9201', 'FIN-WAIT-2', ['ack-of-an-ack']],
  [null, 'TIME-WAIT', ['state-too-early']],
  [null, 'CLOSED', ['fin-closes-one-direction']],
  [null, 'FIN-WAIT-1', ['state-stays']],
]);

table('[3.10.4] CLOSE in CLOSE-WAIT', 'four-way-close', 'serverHost', 'CLOSE', [
  ['FA 9201 4102', 'LAST-ACK', []],
  ['FA 9202 4102', 'LAST-ACK', ['seq-counts-an-ack']],
  ['FA 9201 4101', 'LAST-ACK', ['fin-not-counted-in-ack']],
  ['FA 9201 4102', 'TIME-WAIT', ['time-wait-is-the-active-closers']],
  ['FA 9201 4102', 'FIN-WAIT-1', ['state-is-the-peers']],
  ['A 9201 4102', 'LAST-ACK', ['fin-missing']],
]);

table('[3.10.7.4] FIN in FIN-WAIT-2', 'four-way-close', 'clientHost', 'FIN,ACK', [
  ['A 4102 9202', 'TIME-WAIT', []],
  ['A 4101 9202', 'TIME-WAIT', ['fin-not-counted-in-seq']],
  ['A 4102 9201', 'TIME-WAIT', ['fin-not-counted-in-ack']],
  ['A 4102 9202', 'CLOSED', ['closed-before-2msl']],
  ['A 4102 9202', 'CLOSE-WAIT', ['close-wait-is-not-time-wait']],
  ['FA 4102 9202', 'TIME-WAIT', ['fin-twice']],
  ['A 4102 9202 10', 'TIME-WAIT', ['text-after-fin']],
  [null, 'TIME-WAIT', ['silence-on-fin']],
]);

table('[3.10.7.4] ACK in LAST-ACK', 'four-way-close', 'serverHost', 'ACK', [
  [null, 'CLOSED', []],
  [null, 'TIME-WAIT', ['time-wait-is-the-active-closers']],
  [null, 'LAST-ACK', ['state-stays']],
  ['A 9202 4102', 'CLOSED', ['ack-of-an-ack']],
]);

table('[3.10.8] the TIME-WAIT timeout', 'four-way-close', 'clientHost', 'timeWait', [
  [null, 'CLOSED', []],
  ['A 4102 9202', 'CLOSED', ['segment-in-time-wait-end']],
  [null, 'TIME-WAIT', ['state-stays']],
]);
