import { describe, expect, test } from 'vitest';
import { decide } from '#shared/game/decide.ts';
import { fold } from '#shared/game/fold.ts';
import type { Match } from '#shared/game/match.ts';
import type { Command, Move } from '#shared/game/move.ts';
import { seatView } from '#shared/game/view.ts';
import { draft } from '#shared/game/wrong-moves/draft.ts';
import { WORLDS } from '#shared/tcp/worlds/world.ts';
import { LESSONS } from './catalogue/index.ts';
import { readOwnLesson } from './own-lesson.ts';
import { matchAt, matchOf, moveAll } from './testing/match-at.ts';

const says = (match: Match, command: Command) => decide(match, { seat: 'serverHost', cid: 1 }, command);

const codes = (match: Match, command: Command): readonly string[] => {
  const { verdict } = says(match, command);
  return verdict.type === 'refused' ? verdict.findings.map(({ code }) => code) : [];
};

describe('worlds that are not TCP', () => {
  test('only the two lessons that announce it are played in one, each in its own', () => {
    const rules = [...LESSONS.values()].flatMap(({ id, rules: world }) =>
      world === undefined ? [] : [[id, world]],
    );
    expect(rules).toEqual(WORLDS.map((world) => [world, world]));
    for (const id of WORLDS) expect(LESSONS.get(id)?.announced).toBe(true);
  });

  test('no other lesson’s hosts ever see one, and both views of these say so from the beginning', () => {
    for (const { id, rules } of LESSONS.values())
      for (const seat of ['clientHost', 'serverHost'] as const)
        expect(seatView(matchOf(id), seat).rules).toBe(rules);
  });

  test.each(WORLDS)('a teacher’s own lesson cannot be played in %s', (rules) => {
    const { id: _, ladder: __, free: ___, ...file } = LESSONS.get('three-way-handshake')!;
    const texts = { en: { title: 'T', studentTitle: 'S', briefing: 'B' } };
    const read = (more: object) => readOwnLesson(JSON.stringify({ ...file, texts, ...more }), 'own', 'en');
    expect(read({}).type).toBe('lesson');
    expect(read({ rules })).toMatchObject({ type: 'misfits' });
  });

  test('[TH1] what is right there is refused everywhere else', () => {
    const at = (id: string) => matchAt(id, 'serverHost', 'SYN');
    const answer = (id: string, becomes: Move['becomes']): Move =>
      moveAll(at(id), 'serverHost', ['SA 9000 4001'], becomes);
    expect(codes(at('three-way-handshake'), answer('three-way-handshake', 'ESTABLISHED'))).toEqual([
      'state-too-early',
    ]);
    expect(codes(at('three-way-handshake'), answer('three-way-handshake', 'SYN-RECEIVED'))).toEqual([]);
  });
});

describe('several connections', () => {
  const at = matchAt('syn-flood', 'serverHost', 'SYN');
  const [syn] = at.position.hosts.serverHost.inbox;
  const answered = (segments: readonly string[], becomes: Move['becomes'], conn = 'L'): Move => ({
    type: 'move',
    conn,
    answers: [syn!.id],
    calls: [],
    segments: segments.map(draft),
    becomes,
  });

  test('[HT7] a SYN waits at the listener; what it becomes has a name of its own', () => {
    expect(syn?.conn).toBe('L');
    const after = fold(at, says(at, answered(['SA 9000 34001'], 'LISTEN')).entry);
    const { connections } = seatView(after, 'serverHost');
    expect(Object.keys(connections)).toEqual(['L', '198.51.100.7:1024']);
    expect(connections['198.51.100.7:1024']?.state).toBe('SYN-RECEIVED');
    expect(connections.L).toMatchObject({
      state: 'LISTEN',
      iss: 29_000,
      listener: { backlog: 2, halfOpen: 1 },
    });
  });

  test('[HT5] the listener stays, and nothing can be done at a connection that is not there', () => {
    expect(codes(at, answered(['SA 9000 34001'], 'SYN-RECEIVED'))).toEqual(['listener-stays']);
    expect(codes(at, answered(['SA 9000 34001'], 'LISTEN', ':49200'))).toEqual(['answer-out-of-order']);
  });

  test('what is not offered cannot be set, and costs nothing', () => {
    const { verdict } = says(at, { type: 'set', setting: { tool: 'msl', value: 1 } });
    expect(verdict).toMatchObject({ type: 'refused', cost: 0, findings: [{ code: 'tool-not-offered' }] });
    const after = fold(at, says(at, { type: 'set', setting: { tool: 'msl', value: 1 } }).entry);
    expect(after.deductions).toEqual([]);
  });

  test('a player sees neither what the other chose nor what is injected', () => {
    const view = JSON.stringify(seatView(matchOf('syn-flood'), 'clientHost'));
    expect(view).not.toContain('spoofed');
    expect(view).not.toContain('198.51.100');
    expect(view).not.toContain('"plan"');
    expect(JSON.stringify(seatView(matchOf('old-duplicate-syn'), 'serverHost'))).not.toContain('"old"');
  });
});

describe('an ISS of one’s own', () => {
  const opened = (iss: number): Match => {
    const at = matchAt('choose-your-iss', 'clientHost', 'OPEN');
    return fold(
      at,
      decide(at, { seat: 'clientHost', cid: 1 }, moveAll(at, 'clientHost', [`S ${iss}`], 'SYN-SENT')).entry,
    );
  };
  const remarks = (match: Match) =>
    match.story.flatMap((line) =>
      line.type === 'moved' ? (line.remarks ?? []).map(({ code }) => code) : [],
    );

  test.each([0, 1, 4000, 24_000, 2 ** 31, 2 ** 32 - 1])(
    '[IS1] %i is legal, and the TCB begins there',
    (iss) => {
      const match = opened(iss);
      const { tcb } = match.position.hosts.clientHost.connections.A!;
      expect(tcb?.snd).toMatchObject({ iss, nxt: (iss + 1) % 2 ** 32 });
    },
  );

  test.each([
    [0, ['iss-zero']],
    [1, ['iss-one']],
    [4000, ['iss-used-before']],
    [24_000, []],
    [77, []],
  ])('[IS1] %i earns a remark if a stranger could guess it, or the connection before had it', (iss, said) => {
    expect(remarks(opened(iss))).toEqual(said);
  });
});
