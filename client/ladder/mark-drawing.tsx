import type { HostId } from '#shared/game/host-id.ts';
import type { StoryLine } from '#shared/game/story.ts';
import type { Geometry } from './geometry.ts';
import type { Mark } from './layout.ts';
import { useNoteText } from './note-text.ts';

/** What stands beside a lifeline, on its outer side. */
export function GutterText(props: {
  readonly geo: Geometry;
  readonly host: HostId;
  readonly tick: number;
  readonly className: string;
  /** A line higher: what the text below is about. */
  readonly above?: boolean;
  readonly children: string;
}) {
  const away = props.host === 'clientHost' ? -12 : 12;
  return (
    <text
      className={props.className}
      data-host={props.host}
      x={props.geo.lifeline[props.host] + away}
      y={props.geo.y(props.tick) + (props.above ? -9 : 4)}
      textAnchor={props.host === 'clientHost' ? 'end' : 'start'}
    >
      {props.children}
    </text>
  );
}

/** Each kind of mark has a shape of its own; the words beside it say the rest. Around 0,0 on the lifeline. */
const SHAPES: Readonly<Record<Mark['type'], string>> = {
  call: 'M-5 0L0 -5L5 0L0 5Z',
  timeout: 'M-5 -5H5L-5 5H5Z',
  refused: 'M-5 -5L5 5M5 -5L-5 5',
  hinted: 'M-3 -3A3.5 3.5 0 1 1 0 1V5',
  waited: 'M-2.5 -5V5M2.5 -5V5',
  silent: 'M-5 0H5',
  machine: 'M-5 -5H5V5H-5Z',
  set: 'M-5 0H5M0 -5V5',
};

export function MarkDrawing(props: {
  readonly mark: Mark;
  readonly geo: Geometry;
  readonly story: readonly StoryLine[];
  readonly faint: string | undefined;
}) {
  const { mark, geo, story, faint } = props;
  const { short } = useNoteText();
  const line = story[mark.line];
  if (!line) return null;
  return (
    <g className={faint}>
      <circle className="shield" cx={geo.lifeline[mark.host]} cy={geo.y(mark.tick)} r="8" />
      <path
        className={`mark ${mark.type}`}
        d={SHAPES[mark.type]}
        transform={`translate(${geo.lifeline[mark.host]} ${geo.y(mark.tick)})`}
      />
      <GutterText geo={geo} host={mark.host} tick={mark.tick} className={`note ${mark.type}`}>
        {short(line)}
      </GutterText>
    </g>
  );
}
