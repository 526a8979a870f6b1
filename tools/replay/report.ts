import type { DamageReason } from '#shared/game/log-file/format.ts';
import type { Unfolded } from '#shared/game/log-file/unfold.ts';
import { scoreOf } from '#shared/game/score.ts';
import type { Say } from '../../server/terminal.ts';

const WORDS = {
  empty: 'logEmpty',
  'line-too-long': 'logLineTooLong',
  'too-many': 'logTooMany',
  'not-json': 'logNotJson',
  'no-header': 'logNoHeader',
  'newer-format': 'logNewerFormat',
  unplayable: 'logUnplayable',
  changed: 'logChanged',
  missing: 'logMissing',
  repeated: 'logRepeated',
  'bad-entry': 'logBadEntry',
  'does-not-fit': 'logDoesNotFit',
  'older-rules': 'logOlderRules',
  'newer-rules': 'logNewerRules',
  'wrong-end': 'logWrongEnd',
  'after-end': 'logAfterEnd',
  'no-end': 'logNoEnd',
} as const satisfies Record<DamageReason, Parameters<Say>[0]>;

/** What is to be said of a log that has been folded: how far it came, what it came to, what is wrong with it. */
export function reportOf({ match, damage }: Unfolded, say: Say): readonly string[] {
  const lines: string[] = [];
  if (match !== null) {
    const { header, entries, position } = match;
    const lesson = header.lesson.id;
    const { engine } = header;
    lines.push(say('logFolded', { lesson, entries, engine, s: (position.now / 1000).toFixed(1) }));
    const score = scoreOf(match).total;
    if (position.outcome !== null) lines.push(say('logScore', { outcome: position.outcome.type, score }));
  }
  if (damage !== null) {
    lines.push(say('logDamaged', { line: damage.line }));
    lines.push(say(WORDS[damage.reason]));
  }
  return lines;
}
