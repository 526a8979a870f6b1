import { type Deduction, type Finding, isOtherCost } from '#shared/game/finding.ts';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { Match } from '#shared/game/match.ts';
import { ACCOUNTS, findingBehind, scoreOf } from '#shared/game/score.ts';
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
  match: Match,
  say: Say,
  findings: Readonly<Record<string, FindingText>>,
): readonly string[] {
  const { total, rubric, seats, budget, economy, deductions } = scoreOf(match);
  const why = (deduction: Deduction): string => {
    const { finding: what } = deduction;
    if (isOtherCost(what)) return say(what);
    const finding = findingBehind(match.story, deduction);
    const text = findings[what];
    return finding && text ? filled(findingText(text), finding) : what;
  };
  const seatName = (id: HostId) => say(id === 'clientHost' ? 'client' : 'server');
  return [
    say('total', { total, rubric }),
    ...HOST_IDS.map((id) =>
      say('seat', {
        seat: seatName(id),
        accounts: ACCOUNTS.filter((kind) => budget[kind] > 0)
          .map((kind) => say(kind, { points: seats[id][kind], of: budget[kind] }))
          .join(', '),
      }),
    ),
    ...(economy === null ? [] : [say('segments', { ...economy })]),
    ...deductions.map((deduction) => {
      const { entry, points, seat } = deduction;
      return say('deduction', { entry, points, seat: seatName(seat), why: why(deduction) });
    }),
  ];
}
