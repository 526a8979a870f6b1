import { describe, expect, test } from 'vitest';
import { matchAt, matchOf, moveAll } from '#shared/lessons/testing/match-at.ts';
import { decide } from './decide.ts';
import { fold } from './fold.ts';
import type { HostId } from './host-id.ts';
import type { Lesson } from './lesson.ts';
import { type Match, nextClock, openMatch, tick } from './match.ts';
import type { Move } from './move.ts';

const tried = (match: Match, seat: HostId, segments: readonly string[], becomes: Move['becomes']) => {
  const { entry, verdict } = decide(match, { seat, cid: 1 }, moveAll(match, seat, segments, becomes));
  return { entry, verdict, after: fold(match, entry) };
};

const waited = (match: Match, seat: HostId): Match =>
  fold(match, decide(match, { seat, cid: 1 }, { type: 'wait' }).entry);

const lastMove = ({ story }: Match) => story.findLast((line) => line.type === 'moved');

/** The lesson at its start, with other rules about what the sources simplify. */
const changed = (lesson: string, change: Partial<Lesson>): Match => {
  const { header } = matchOf(lesson);
  return openMatch({ ...header, lesson: { ...header.lesson, ...change } });
};

describe('[AK1] a bare FIN', () => {
  const match = matchAt('four-way-close', 'clientHost', 'CLOSE');
  const first = tried(match, 'clientHost', ['F 4101'], 'FIN-WAIT-1');

  test('is accepted the first time, with a remark, and costs nothing', () => {
    expect(first.verdict).toEqual({ type: 'accepted' });
    expect(lastMove(first.after)?.remarks).toEqual([
      { code: 'bare-fin', field: 'flags', segment: 0, values: { expected: 9201 } },
    ]);
    expect(first.after.deductions).toEqual([]);
  });

  test('goes on the link as FIN,ACK with ack=RCV.NXT, while the log keeps what the player said', () => {
    expect(first.entry).toMatchObject({
      type: 'move',
      command: { segments: [{ ctl: ['FIN'], seq: 4101, ack: null }] },
    });
    expect(first.after.position.inFlight.map((p) => p.seg)).toMatchObject([
      { ctl: ['FIN', 'ACK'], seq: 4101, ack: 9201 },
    ]);
  });

  test('does the same to the position as a FIN,ACK', () => {
    const usual = tried(match, 'clientHost', ['FA 4101 9201'], 'FIN-WAIT-1');
    expect(first.after.position).toEqual(usual.after.position);
    expect(lastMove(usual.after)).not.toHaveProperty('remarks');
  });

  test('is refused the second time', () => {
    const arrived = fold(first.after, tick(first.after, nextClock(first.after)!));
    let later = waited(arrived, 'serverHost');
    later = fold(later, tick(later, nextClock(later)!));
    const again = tried(later, 'clientHost', ['F 4101'], 'FIN-WAIT-1');
    expect(again.verdict).toMatchObject({ type: 'refused', findings: [{ code: 'bare-fin' }] });
  });

  test('is the other seat’s first time, too', () => {
    let there = fold(first.after, tick(first.after, nextClock(first.after)!));
    there = tried(there, 'serverHost', ['A 9201 4102'], 'CLOSE-WAIT').after;
    there = fold(there, tick(there, nextClock(there)!));
    there = tried(there, 'clientHost', [], 'FIN-WAIT-2').after;
    while (there.position.hosts.serverHost.inbox.length === 0)
      there = fold(there, tick(there, nextClock(there)!));
    expect(tried(there, 'serverHost', ['F 9201'], 'LAST-ACK').verdict).toEqual({ type: 'accepted' });
  });

  test('with something else wrong is refused as any other move', () => {
    for (const draft of ['F 4102', 'F 4101 9200', 'F 4101 - 10']) {
      expect(tried(match, 'clientHost', [draft], 'FIN-WAIT-1').verdict.type).toBe('refused');
    }
  });

  test('costs at once where the lesson teaches otherwise', () => {
    const strict = changed('four-way-close', { taughtSo: [] });
    const { verdict } = tried(strict, 'clientHost', ['F 4101'], 'FIN-WAIT-1');
    expect(verdict).toMatchObject({ type: 'refused', findings: [{ code: 'bare-fin' }], cost: 4 });
  });
});

describe('other simplifications of the sources', () => {
  const fin = matchAt('four-way-close', 'serverHost', 'FIN,ACK');

  test('the first occurrence is refused and explained, and costs nothing; the second costs', () => {
    const first = tried(fin, 'serverHost', [], 'ESTABLISHED');
    expect(first.verdict).toMatchObject({ findings: [{ code: 'fin-cannot-be-refused' }], cost: 0 });
    expect(first.after.deductions).toEqual([]);
    const second = tried(first.after, 'serverHost', [], 'ESTABLISHED');
    expect(second.verdict).toMatchObject({ findings: [{ code: 'fin-cannot-be-refused' }], cost: 6 });
    expect(second.after.deductions).toHaveLength(1);
  });

  test('one does not use up another', () => {
    const first = tried(fin, 'serverHost', [], 'ESTABLISHED');
    const other = tried(first.after, 'serverHost', ['A 4102 -'], 'CLOSE-WAIT');
    expect(other.verdict).toMatchObject({ findings: [{ code: 'ack-called-seq' }], cost: 0 });
  });

  test('with a mistake of another kind beside it, it costs, and has been explained all the same', () => {
    const both = tried(fin, 'serverHost', ['A 4102 -'], 'FIN-WAIT-1');
    // Half of the step's points for segments, and those for the state, which has been shown.
    expect(both.verdict).toMatchObject({ cost: 11 });
    const second = tried(both.after, 'serverHost', ['A 4102 -'], 'CLOSE-WAIT');
    expect(second.verdict).toMatchObject({ findings: [{ code: 'ack-called-seq' }], cost: 3 });
  });

  test('the TCB gone on connecting', () => {
    const third = matchAt('three-way-handshake', 'clientHost', 'SYN,ACK');
    expect(tried(third, 'clientHost', ['A 4001 9001'], 'CLOSED').verdict).toMatchObject({
      findings: [{ code: 'closed-on-connecting' }],
      cost: 0,
    });
  });

  test('seq and ack as numbers of packets', () => {
    const send = { when: { type: 'at', t: 0 }, call: { type: 'SEND', len: 50 } } as const;
    const match = changed('four-way-close', { calls: { clientHost: [send], serverHost: [] } });
    expect(tried(match, 'clientHost', ['A 4002 9002 50'], 'ESTABLISHED').verdict).toMatchObject({
      findings: [{ code: 'seq-counts-packets' }, { code: 'ack-counts-packets' }],
      cost: 0,
    });
  });
});

describe('remarks on what is legal and needless', () => {
  test('[RT4] a retransmission before its time', () => {
    const sent = tried(
      matchAt('three-way-handshake', 'clientHost', 'OPEN'),
      'clientHost',
      ['S 4000'],
      'SYN-SENT',
    );
    const early = tried(sent.after, 'clientHost', ['S 4000'], 'SYN-SENT');
    expect(early.verdict).toEqual({ type: 'accepted' });
    expect(lastMove(early.after)?.remarks).toMatchObject([
      { code: 'retransmission-early', values: { seq: 4000 } },
    ]);
  });

  test('[OU4] an ACK ahead of a segment that bears it anyway', () => {
    const close = { when: { type: 'free' }, call: { type: 'CLOSE' } } as const;
    let match = changed('four-way-close', {
      calls: { clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'CLOSE' } }], serverHost: [close] },
    });
    match = tried(match, 'clientHost', ['FA 4101 9201'], 'FIN-WAIT-1').after;
    match = fold(match, tick(match, nextClock(match)!));
    const both = tried(match, 'serverHost', ['A 9201 4102', 'FA 9201 4102'], 'LAST-ACK');
    expect(lastMove(both.after)?.remarks).toMatchObject([{ code: 'acknowledged-twice' }]);
  });

  test('[OU4] one ACK could have answered all that waits', () => {
    const send = (len: number) => ({ when: { type: 'at', t: 0 }, call: { type: 'SEND', len } }) as const;
    let match = changed('four-way-close', { calls: { clientHost: [send(3000)], serverHost: [] } });
    match = tried(
      match,
      'clientHost',
      ['A 4101 9201 1460', 'A 5561 9201 1460', 'A 7021 9201 80'],
      'ESTABLISHED',
    ).after;
    while (match.position.inFlight.length > 0)
      match = fold(match, tick(match, Math.max(...match.position.inFlight.map((p) => p.due))));
    const all = moveAll(match, 'serverHost', ['A 9201 5561'], 'ESTABLISHED');
    const { entry } = decide(
      match,
      { seat: 'serverHost', cid: 1 },
      { ...all, answers: all.answers.slice(0, 1) },
    );
    expect(lastMove(fold(match, entry))?.remarks).toEqual([
      { code: 'one-ack-for-all', field: 'answers', segment: 0, values: { waiting: 3 } },
    ]);
  });
});
