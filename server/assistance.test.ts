import { expect, test } from 'vitest';
import type { Move } from '#shared/game/move.ts';
import type { Assistance } from '#shared/game/settings.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';

endAfterEach();

/** The client's first move with a wrong seq, at a level of assistance: what the wire says, and what the log keeps. */
async function refusedAt(assistance: Assistance) {
  const room = await TestClass.open({ lessons: ['three-way-handshake'], settings: { assistance } });
  const [lin] = await room.pair();
  const right = lin.rightMove as Move;
  const [first] = right.segments;
  const answer = await lin.played({ ...right, segments: [{ ...first!, seq: 7 }] });
  const log = await room.server.store.log(lin.state.match?.match ?? '');
  return { answer, stored: log?.entries.find((entry) => entry.type === 'refused'), lin, iss: first!.seq };
}

test('[C2] a refusal tells as much as the class wants; the log keeps it all', async () => {
  const full = await refusedAt('full');
  expect(full.answer).toMatchObject({ cost: 8, findings: [{ values: { expected: full.iss } }] });
  const standard = await refusedAt('standard');
  expect(standard.answer).toMatchObject({ cost: 8, findings: [{ values: { given: 7 } }] });
  const exam = await refusedAt('exam');
  expect(exam.answer).toMatchObject({ type: 'refused', cost: null, findings: [] });
  expect(exam.lin.view.deductions).toEqual([]);
  for (const { stored, iss } of [full, standard, exam]) {
    expect(stored).toMatchObject({ findings: [{ values: { expected: iss } }] });
  }
  // What was shown while it was played, by the frames of all three.
  const shown = JSON.stringify(standard.lin.frames.filter(({ type }) => type === 'refused'));
  expect(shown).not.toContain(String(standard.iss));
});
