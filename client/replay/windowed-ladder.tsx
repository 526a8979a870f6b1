import { useTranslation } from 'react-i18next';
import { Ladder, type LadderProps } from '../ladder/ladder.tsx';
import { useStoryPart } from './story-part.ts';

/** Where a ladder begins to differ from the other one. */
const firstOf = (differs: ReadonlySet<number> | undefined): number =>
  differs === undefined || differs.size === 0 ? 0 : Math.min(...differs);

/** The ladder of a match however long: what is far from the cursor is not drawn. */
export function WindowedLadder(props: LadderProps) {
  const { story, highlight, reached, differs, onPick } = props;
  const { t } = useTranslation('replay');
  const { from, part, whole } = useStoryPart(story, highlight ?? firstOf(differs));
  if (whole) return <Ladder {...props} />;
  const shifted = (line: number | undefined) => (line === undefined ? undefined : line - from);
  return (
    <>
      <p className="quiet">{t('part', { from: from + 1, to: from + part.length, all: story.length })}</p>
      <Ladder
        {...props}
        story={part}
        states={undefined}
        highlight={shifted(highlight)}
        reached={shifted(reached)}
        differs={differs && new Set([...differs].map((line) => line - from))}
        onPick={onPick && ((line) => onPick(line + from))}
      />
    </>
  );
}
