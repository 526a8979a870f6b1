import type { Finding } from '#shared/game/finding.ts';
import { HOST_IDS } from '#shared/game/host-id.ts';
import type { Match } from '#shared/game/match.ts';
import { SEAT_BUDGET, scoreOf } from '#shared/game/score.ts';
import { type FindingText, findingText } from '#shared/texts/checked.ts';
import type texts from '#shared/texts/en/score.ts';
import type { SayOf } from '../../server/terminal.ts';

type Say = SayOf<typeof texts>;

const filled = (text: string, { values }: Finding): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(Object.entries(values).find(([key]) => key === name)?.[1] ?? ''),
  );

/** A match's score, what is left of each seat's accounts, and a sentence for every deduction with the entry that cost it. */
export function scoreLines(
  { story, deductions, header }: Match,
  say: Say,
  findings: Readonly<Record<string, FindingText>>,
): readonly string[] {
  const { total, seats } = scoreOf(deductions);
  const why = (entry: number, code: string): string => {
    if (code === 'hint' || code === 'goal-missed') return say(code);
    const line = story.find((one) => one.type === 'refused' && one.entry === entry);
    const finding = line?.type === 'refused' ? line.findings.find((one) => one.code === code) : undefined;
    const text = findings[code];
    return finding && text ? filled(findingText(text), finding) : code;
  };
  return [
    say('total', { total, rubric: header.rubric }),
    ...HOST_IDS.map((id) =>
      say(id, {
        accuracy: seats[id].accuracy,
        ofAccuracy: SEAT_BUDGET.accuracy,
        state: seats[id].state,
        ofState: SEAT_BUDGET.state,
      }),
    ),
    ...deductions.map(({ entry, seat, points, finding }) =>
      say('deduction', {
        entry,
        points,
        seat: say(seat === 'clientHost' ? 'client' : 'server'),
        why: why(entry, finding),
      }),
    ),
  ];
}
