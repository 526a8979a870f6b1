import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BLANKS, type Blank, ladderLines, ladderText } from '#shared/game/ladder-lines.ts';
import { writeLog } from '#shared/game/log-file/write-log.ts';
import { tableView } from '#shared/game/view.ts';
import { Blanked } from '../../ladder/blanked.ts';
import { Drawing } from '../../ladder/drawing.tsx';
import { layoutLadder } from '../../ladder/layout.ts';
import { statesOf } from '../../ladder/states-of.ts';
import { useNotation } from '../../notation/use-notation.ts';
import type { Recording } from '../recording.ts';
import { storyPart } from '../story-part.ts';
import './export.css';
import { ownSvg } from './own-svg.ts';
import { pngOf } from './png-of.ts';
import { saveAs } from './save-as.ts';

/** px: as wide as a page of paper has room for at the size of a letter. */
const WIDTH = 720;

interface ExportProps {
  readonly recording: Recording;
  readonly step: number;
}

/** The ladder to take away: as a picture or as text, whole or with blanks to be filled in, and the log itself. */
export default function ExportPanel({ recording, step }: ExportProps) {
  const { t } = useTranslation('export');
  const [blank, setBlank] = useState<readonly Blank[]>([]);
  const [failed, setFailed] = useState(false);
  const paper = useRef<HTMLDivElement>(null);
  const { header, last } = recording;
  const text = useLadderText(recording);
  const name = header.lesson.id;
  const sheet = blank.length > 0;
  const picture = async (kind: 'svg' | 'png') => {
    const drawing = paper.current?.querySelector('svg');
    if (!drawing) return;
    const svg = ownSvg(drawing);
    try {
      const { width, height } = drawing.viewBox.baseVal;
      const content =
        kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg, width, height);
      saveAs(`${name}${sheet ? '-sheet' : ''}.${kind}`, content);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const asText = (part: readonly Blank[], of: string) =>
    saveAs(`${name}-${of}.txt`, new Blob([text(part)], { type: 'text/plain;charset=utf-8' }));
  const log = () =>
    saveAs(
      `${name}.jsonl`,
      new Blob([writeLog(header, recording.entries, last)], { type: 'application/x-ndjson' }),
    );
  return (
    <div className="export">
      <fieldset className="export-blanks">
        <legend>{t('blank')}</legend>
        {BLANKS.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={blank.includes(one)}
              onChange={(event) =>
                setBlank(BLANKS.filter((b) => (b === one ? event.target.checked : blank.includes(b))))
              }
            />
            {t(`blanks.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className="what-if-choices">
        <button type="button" onClick={() => picture('svg')}>
          {t('svg')}
        </button>
        <button type="button" onClick={() => picture('png')}>
          {t('png')}
        </button>
        <button type="button" onClick={() => asText(blank, sheet ? 'sheet' : 'ladder')}>
          {t(sheet ? 'sheet' : 'text')}
        </button>
        {sheet && (
          <button type="button" onClick={() => asText([], 'key')}>
            {t('key')}
          </button>
        )}
        <button type="button" onClick={log}>
          {t('log')}
        </button>
      </div>
      {failed && <p role="alert">{t('failed')}</p>}
      <textarea className="number" readOnly rows={8} wrap="off" value={text(blank)} aria-label={t('lines')} />
      <div className="export-paper" ref={paper}>
        <Blanked value={blank}>
          <Paper recording={recording} step={step} sheet={sheet} />
        </Blanked>
      </div>
    </div>
  );
}

/** The one-line notation, with the numbers as the reader has them on the page. */
function useLadderText({ header, last }: Recording): (blank: readonly Blank[]) => string {
  const { t } = useTranslation('ladder');
  const { style } = useNotation();
  const lines = useMemo(() => ladderLines(last.story), [last.story]);
  const names = { clientHost: t('clientHost'), serverHost: t('serverHost') };
  return (blank) => ladderText(lines, { blank, names, ...(style !== 'absolute' && { iss: header.iss }) });
}

/** The picture as it is handed out; of a long match the part around this step. */
function Paper({ recording, step, sheet }: ExportProps & { readonly sheet: boolean }) {
  const { last } = recording;
  const view = useMemo(() => tableView(last), [last]);
  // What the pair got wrong is no part of what others are asked.
  const { from, part: all, whole } = storyPart(view.story, (recording.storyLengths[step] ?? 1) - 1);
  const part = useMemo(
    () => (sheet ? all.filter(({ type }) => type !== 'refused' && type !== 'waited') : all),
    [sheet, all],
  );
  const layout = useMemo(() => {
    const inFlight = view.inFlight.map(({ packet }) => packet);
    return layoutLadder(part, 'both', inFlight, whole ? statesOf(view.hosts) : {});
  }, [view, part, whole]);
  return (
    <Drawing
      key={`${from} ${sheet}`}
      layout={layout}
      story={part}
      hosts="both"
      width={WIDTH}
      highlight={undefined}
      reached={undefined}
      differs={undefined}
      onPick={undefined}
    />
  );
}
