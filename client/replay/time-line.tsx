import { memo, useMemo } from 'react';
import { MARKS, type StepMark } from './steps.ts';

/** Places on the time line: finer marks could not be told apart. */
const PLACES = 160;
const SIGNS: Readonly<Record<StepMark, string>> = { refused: '✕', intervention: '◆', state: '|' };

interface MarksProps {
  readonly marks: ReadonlyMap<number, StepMark>;
  readonly end: number;
}

/** What happened where, under the slider; several marks of one place are one, the heaviest. */
export const TimeLineMarks = memo(({ marks, end }: MarksProps) => {
  const places = useMemo(() => {
    const found = new Map<number, StepMark>();
    for (const [step, mark] of marks) {
      const place = Math.round((PLACES * step) / Math.max(1, end));
      const there = found.get(place);
      if (there === undefined || MARKS.indexOf(mark) < MARKS.indexOf(there)) found.set(place, mark);
    }
    return [...found];
  }, [marks, end]);
  return (
    <div className="scrubber-marks" aria-hidden="true">
      {places.map(([place, mark]) => (
        <span key={place} className={mark} style={{ left: `${(100 * place) / PLACES}%` }}>
          {SIGNS[mark]}
        </span>
      ))}
    </div>
  );
});
