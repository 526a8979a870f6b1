import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryLine } from '#shared/game/story.ts';
import { Drawing } from './drawing.tsx';
import './ladder.css';
import { LadderTable } from './ladder-table.tsx';
import { type Hosts, layoutLadder, type States } from './layout.ts';
import { rowsOf } from './rows.ts';
import { useWidth } from './use-width.ts';

/** Below this a drawing's letters would have to be too small: rows of text instead. px */
const NARROW = 420;

export interface LadderProps {
  readonly story: readonly StoryLine[];
  /** The table's ladder, or one host's: its arrows vanish into the network and come out of it. */
  readonly hosts: Hosts;
  /** The packets that are on the link now, where that is known: a packet that is not and never arrived was lost. */
  readonly inFlight?: readonly number[];
  /** The hosts' states now, shown at the top of a lifeline on which nothing has changed yet. */
  readonly states?: States | undefined;
  /** The line of the story to point out. */
  readonly highlight?: number | undefined;
  /** How many lines of the story have happened; the rest is drawn faint. All, if left out. */
  readonly reached?: number | undefined;
  /** Lines that another story, shown beside this one, does not have. */
  readonly differs?: ReadonlySet<number> | undefined;
  /** Called with the line of the story that was picked. */
  readonly onPick?: ((line: number) => void) | undefined;
}

/** What happened between two hosts, from top to bottom: a drawing where there is room, rows of text where not. */
export function Ladder(props: LadderProps) {
  const { story, hosts, inFlight, states, highlight, reached, differs, onPick } = props;
  const { t } = useTranslation('ladder');
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [asTable, setAsTable] = useState(false);
  const layout = useMemo(
    () => layoutLadder(story, hosts, inFlight, states),
    [story, hosts, inFlight, states],
  );
  const rows = useMemo(() => rowsOf(story, hosts, layout), [story, hosts, layout]);
  const wide = width >= NARROW;
  const drawn = wide && !asTable && rows.length > 0;
  useFollow(box, drawn ? 'drawing' : 'rows', rows.length, highlight);

  return (
    <div className={drawn ? `ladder drawn ${hosts}` : 'ladder'} ref={box}>
      {wide && rows.length > 0 && (
        <button type="button" className="ladder-toggle" onClick={() => setAsTable(!asTable)}>
          {asTable ? t('asDrawing') : t('asTable')}
        </button>
      )}
      {drawn && (
        <Drawing
          layout={layout}
          story={story}
          hosts={hosts}
          width={width}
          highlight={highlight}
          reached={reached}
          differs={differs}
          onPick={onPick}
        />
      )}
      <div className={drawn ? 'spoken' : undefined}>
        <LadderTable
          rows={rows}
          hosts={hosts}
          highlight={highlight}
          reached={reached}
          differs={differs}
          onPick={drawn ? undefined : onPick}
        />
      </div>
    </div>
  );
}

/**
 * Keeps in view, within the ladder's own scrolling box, what is pointed out, or else the newest row; a reader who
 * has scrolled up to look at something earlier is left in peace.
 */
function useFollow(
  box: React.RefObject<HTMLDivElement | null>,
  shape: 'drawing' | 'rows',
  rows: number,
  highlight: number | undefined,
) {
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const scrolled = () => {
      atEnd.current = element.scrollTop + element.clientHeight >= element.scrollHeight - 24;
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => element.removeEventListener('scroll', scrolled);
  }, [box]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new shape or row moves what is to be seen
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const pointed = element.querySelector('[data-highlight]');
    if (highlight === undefined) {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    } else if (pointed) {
      const place = pointed.getBoundingClientRect();
      const frame = element.getBoundingClientRect();
      if (place.top < frame.top + 40 || place.bottom > frame.bottom - 40)
        element.scrollTop += (place.top + place.bottom) / 2 - (frame.top + frame.bottom) / 2;
    }
  }, [box, shape, rows, highlight]);
}
