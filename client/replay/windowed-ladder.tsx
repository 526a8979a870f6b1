import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Ladder, type LadderProps } from '../ladder/ladder.tsx';

/** A ladder of more than three of these parts (lines of the story) is drawn in part: that around the cursor. */
const PART = 120;

const firstOf = (differs: ReadonlySet<number> | undefined): number =>
  differs === undefined ? 0 : Math.min(...differs, Number.MAX_SAFE_INTEGER) % Number.MAX_SAFE_INTEGER;

/** The ladder of a match however long: what is far from the cursor is not drawn, for no page could hold it. */
export function WindowedLadder(props: LadderProps) {
  const { story, highlight, reached, differs, onPick } = props;
  const { t } = useTranslation('replay');
  const whole = story.length <= 3 * PART;
  const from = whole
    ? 0
    : Math.max(0, (Math.floor(Math.max(0, highlight ?? firstOf(differs)) / PART) - 1) * PART);
  const part = useMemo(() => (whole ? story : story.slice(from, from + 3 * PART)), [story, whole, from]);
  if (whole) return <Ladder {...props} />;
  return (
    <>
      <p className="quiet">{t('part', { from: from + 1, to: from + part.length, all: story.length })}</p>
      <Ladder
        {...props}
        story={part}
        states={undefined}
        highlight={highlight === undefined ? undefined : highlight - from}
        differs={differs && new Set([...differs].map((line) => line - from))}
        reached={reached === undefined ? undefined : reached - from}
        onPick={onPick && ((line) => onPick(line + from))}
      />
    </>
  );
}
