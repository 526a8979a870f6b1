import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostId } from '#shared/game/host-id.ts';
import type { StoryLine } from '#shared/game/story.ts';
import { HOSTS, otherHost } from './hosts.ts';
import type { Arrow, End, Hosts, LadderLayout, Mark } from './layout.ts';
import { flagsOf, lengthOf, numbersOf, sequenceOf } from './notation.ts';
import { useNoteText } from './note-text.ts';

/** px. A letter of the mono face at the drawing's 12 px, rounded up: labels must never be cut. */
const LETTER = 7.4;
const GUTTER = 108;
const TOP = 44;
/** How far an arrow still falls on its way into the network, px. */
const VANISH = 12;

interface DrawingProps {
  readonly layout: LadderLayout;
  readonly story: readonly StoryLine[];
  readonly hosts: Hosts;
  readonly width: number;
  readonly highlight: number | undefined;
  readonly reached: number | undefined;
  readonly onPick: ((line: number) => void) | undefined;
}

interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly lifeline: Readonly<Record<HostId, number>>;
  /** The network between: from, to. */
  readonly band: readonly [number, number];
  readonly twoLines: boolean;
  readonly y: (tick: number) => number;
}

function geometryOf({ layout, hosts, width }: Pick<DrawingProps, 'layout' | 'hosts' | 'width'>): Geometry {
  const left = hosts === 'serverHost' ? 0 : GUTTER;
  const right = hosts === 'clientHost' ? width : width - GUTTER;
  const third = (right - left) * 0.3;
  const band: [number, number] =
    hosts === 'both'
      ? [left + third, right - third]
      : hosts === 'clientHost'
        ? [right - third, right]
        : [left, left + third];
  const free = hosts === 'both' ? right - left : (right - left) * 0.7 + 30;
  const longest = Math.max(
    0,
    ...layout.arrows.map((a) => (flagsOf(a.seg).length + 1 + numbersOf(a.seg).length) * LETTER),
  );
  const twoLines = longest > free - 40;
  // One host's arrows all lean towards the network: what leaves and what comes next need room between them.
  const step = (twoLines ? 46 : 36) + (hosts === 'both' ? 0 : 8);
  return {
    width,
    height: TOP + layout.ticks * step + 12,
    lifeline: { clientHost: left, serverHost: right },
    band,
    twoLines,
    y: (tick) => TOP + tick * step,
  };
}

/** The ladder as a picture. Everything that it says stands in the table too, so it is hidden from screen readers. */
export function Drawing(props: DrawingProps) {
  const { layout, story, hosts, highlight, reached, onPick } = props;
  const { t } = useTranslation('ladder');
  const id = useId();
  const geo = geometryOf(props);
  const shown = HOSTS.filter((host) => hosts === 'both' || hosts === host);
  const faint = (line: number | null) =>
    reached !== undefined && line !== null && line >= reached ? 'faint' : undefined;
  const pointed = highlight === undefined ? null : tickOf(layout, highlight);

  return (
    <svg
      className="ladder-drawing"
      width={geo.width}
      height={geo.height}
      viewBox={`0 0 ${geo.width} ${geo.height}`}
      aria-hidden="true"
    >
      <defs>
        <pattern
          id={`${id}h`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V8" className="hatch" />
        </pattern>
        {HOSTS.map((host) => (
          <marker
            key={host}
            id={`${id}${host}`}
            markerWidth="10"
            markerHeight="10"
            refX="9"
            refY="5"
            orient="auto"
            markerUnits="userSpaceOnUse"
          >
            <path d="M0 0.5 10 5 0 9.5z" className="fill" data-host={host} />
          </marker>
        ))}
        <linearGradient
          id={`${id}f`}
          x1={hosts === 'clientHost' ? '0' : '1'}
          x2={hosts === 'clientHost' ? '1' : '0'}
        >
          <stop offset="0" stopColor="#000" />
          <stop offset="0.45" stopColor="#fff" />
        </linearGradient>
        <mask id={`${id}m`} maskContentUnits="objectBoundingBox">
          <rect width="1" height="1" fill={`url(#${id}f)`} />
        </mask>
      </defs>

      {hosts === 'both' && <Band geo={geo} id={id} />}
      {pointed !== null && (
        <rect
          className="pointed"
          data-highlight
          x="1"
          y={geo.y(pointed) - 17}
          width={geo.width - 2}
          height="34"
          rx="8"
        />
      )}
      <text className="place" x={(geo.band[0] + geo.band[1]) / 2} y="18" textAnchor="middle">
        {t('network')}
      </text>
      {shown.map((host) => (
        <g key={host}>
          <text
            className="place ink"
            data-host={host}
            x={geo.lifeline[host]}
            y="18"
            textAnchor={host === 'clientHost' ? 'start' : 'end'}
            dx={host === 'clientHost' ? -6 : 6}
          >
            {t(`${host}`)}
          </text>
          <path className="lifeline stroke" data-host={host} d={`M${geo.lifeline[host]} 28V${geo.height}`} />
        </g>
      ))}
      {layout.arrows.map((arrow) => (
        <ArrowDrawing
          key={`${arrow.sent?.line ?? 'n'}-${arrow.arrived?.line ?? 'n'}`}
          arrow={asOf(arrow, reached)}
          geo={geo}
          hosts={hosts}
          id={id}
          faint={faint(arrow.sent?.line ?? arrow.arrived?.line ?? null)}
        />
      ))}
      {hosts !== 'both' && <Band geo={geo} id={id} fading />}
      {layout.states.map((state) => (
        <g key={`${state.host}${state.line}`} className={faint(state.line)}>
          <circle
            className="fill"
            data-host={state.host}
            cx={geo.lifeline[state.host]}
            cy={geo.y(state.tick)}
            r="4"
          />
          <GutterText geo={geo} host={state.host} tick={state.tick} className="state-name ink">
            {state.state}
          </GutterText>
        </g>
      ))}
      {layout.marks.map((mark) => (
        <MarkDrawing key={mark.line} mark={mark} geo={geo} story={story} faint={faint(mark.line)} />
      ))}
      {layout.ended && (
        <g className={faint(layout.ended.line)}>
          <path className="end" d={`M8 ${geo.y(layout.ended.tick)}H${geo.width - 8}`} />
          <text className="place" x={geo.width / 2} y={geo.y(layout.ended.tick) - 6} textAnchor="middle">
            {t('ended')}
          </text>
        </g>
      )}
      {onPick && <PickAreas layout={layout} geo={geo} onPick={onPick} />}
    </svg>
  );
}

/** An arrow as it stands while its arrival is still to come. */
const asOf = (arrow: Arrow, reached: number | undefined): Arrow =>
  reached !== undefined && arrow.sent && arrow.sent.line < reached && (arrow.arrived?.line ?? 0) >= reached
    ? { ...arrow, fate: 'underway' }
    : arrow;

/** Every line of the story that stands somewhere, with its tick. */
function placesOf(layout: LadderLayout): End[] {
  const ends = layout.arrows.flatMap((a) => [a.sent, a.arrived]).filter((end) => end !== null);
  const states = layout.states.flatMap(({ tick, line }) => (line === null ? [] : [{ tick, line }]));
  return [...ends, ...layout.marks, ...states, ...(layout.ended ? [layout.ended] : [])];
}

/** Where a line of the story stands. */
const tickOf = (layout: LadderLayout, line: number): number | null =>
  placesOf(layout).find((place) => place.line === line)?.tick ?? null;

function Band({ geo, id, fading = false }: { geo: Geometry; id: string; fading?: boolean }) {
  const place = { x: geo.band[0], y: 28, width: geo.band[1] - geo.band[0], height: geo.height - 28 };
  return (
    <g mask={fading ? `url(#${id}m)` : undefined}>
      <rect className="band" {...place} />
      <rect fill={`url(#${id}h)`} {...place} />
    </g>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From where to where an arrow is drawn, and where along it (0 … 1) it ends, is lost, or enters the network. */
function courseOf(arrow: Arrow, geo: Geometry, hosts: Hosts): { from: Point; to: Point; until: number } {
  const here = geo.lifeline[arrow.from];
  const there = geo.lifeline[otherHost(arrow.from)];
  if (hosts !== 'both') {
    // One end is a lifeline, the other deep in the network.
    const deep = hosts === 'clientHost' ? geo.band[0] + 60 : geo.band[1] - 60;
    const tick = (arrow.sent ?? arrow.arrived)?.tick ?? 0;
    return arrow.sent
      ? { from: { x: here, y: geo.y(tick) }, to: { x: deep, y: geo.y(tick) + VANISH }, until: 1 }
      : { from: { x: deep, y: geo.y(tick) - VANISH }, to: { x: there, y: geo.y(tick) }, until: 1 };
  }
  const start = arrow.sent ? geo.y(arrow.sent.tick) : geo.y(arrow.arrived?.tick ?? 0) - 30;
  const end = arrow.arrived ? geo.y(arrow.arrived.tick) : start + 30;
  return {
    from: { x: here, y: start },
    to: { x: there, y: end },
    until: arrow.fate === 'lost' ? 0.5 : arrow.fate === 'underway' ? 0.62 : 1,
  };
}

interface ArrowProps {
  readonly arrow: Arrow;
  readonly geo: Geometry;
  readonly hosts: Hosts;
  readonly id: string;
  readonly faint: string | undefined;
}

function ArrowDrawing({ arrow, geo, hosts, id, faint }: ArrowProps) {
  const { from, to, until } = courseOf(arrow, geo, hosts);
  const end = { x: from.x + (to.x - from.x) * until, y: from.y + (to.y - from.y) * until };
  const head = `url(#${id}${arrow.from})`;
  const vanishes = hosts !== 'both' && arrow.sent !== null;
  // The head of an arrow that vanishes stands where it enters the network.
  const edge = hosts === 'clientHost' ? geo.band[0] : geo.band[1];
  const share = (edge - from.x) / (to.x - from.x);
  const middle = `${edge} ${from.y + (to.y - from.y) * share}`;
  return (
    <g className={faint}>
      <path
        className={`arrow stroke ${arrow.fate}`}
        data-host={arrow.from}
        d={`M${from.x} ${from.y}${vanishes ? `L${middle}` : ''}L${end.x} ${end.y}`}
        markerMid={vanishes ? head : undefined}
        markerEnd={vanishes || arrow.fate === 'lost' ? undefined : head}
      />
      {arrow.fate === 'lost' && (
        <path className="lost-cross" d={`M${end.x - 7} ${end.y - 7}l14 14m0-14l-14 14`} />
      )}
      <ArrowLabel arrow={arrow} from={from} to={to} geo={geo} hosts={hosts} />
    </g>
  );
}

/** The label stands on the arrow and leans with it. */
function ArrowLabel({
  arrow,
  from,
  to,
  geo,
  hosts,
}: { arrow: Arrow; from: Point; to: Point } & Pick<ArrowProps, 'geo' | 'hosts'>) {
  const [left, right] = from.x < to.x ? [from, to] : [to, from];
  const angle = (Math.atan2(right.y - left.y, right.x - left.x) * 180) / Math.PI;
  const edge = hosts === 'clientHost' ? geo.band[0] + 30 : geo.band[1] - 30;
  const own = hosts === 'both' ? null : geo.lifeline[hosts];
  const x = own === null ? (from.x + to.x) / 2 : (edge + own) / 2;
  const nearSender = arrow.crosses;
  const anchor = !nearSender ? 'middle' : from.x < to.x ? 'start' : 'end';
  const at = nearSender ? from.x + Math.sign(to.x - from.x) * 14 : x;
  const y = left.y + ((right.y - left.y) * (at - left.x)) / (right.x - left.x);
  const flags = flagsOf(arrow.seg);
  return (
    <text
      className="label"
      transform={`translate(${at} ${y}) rotate(${angle})`}
      textAnchor={anchor}
      y={geo.twoLines ? -19 : -6}
    >
      <tspan className="ink flags" data-host={arrow.from}>
        {flags}
      </tspan>
      {geo.twoLines ? (
        <>
          <tspan> {lengthOf(arrow.seg)}</tspan>
          <tspan x="0" dy="13">
            {sequenceOf(arrow.seg)}
          </tspan>
        </>
      ) : (
        <tspan> {numbersOf(arrow.seg)}</tspan>
      )}
    </text>
  );
}

function GutterText(props: {
  readonly geo: Geometry;
  readonly host: HostId;
  readonly tick: number;
  readonly className: string;
  readonly children: string;
}) {
  const away = props.host === 'clientHost' ? -12 : 12;
  return (
    <text
      className={props.className}
      data-host={props.host}
      x={props.geo.lifeline[props.host] + away}
      y={props.geo.y(props.tick) + 4}
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
  waited: 'M-2.5 -5V5M2.5 -5V5',
  silent: 'M-5 0H5',
};

function MarkDrawing(props: {
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

/** A stripe for each row, for the mouse. The keyboard has the table, and the replay its scrubber. */
function PickAreas(props: {
  readonly layout: LadderLayout;
  readonly geo: Geometry;
  readonly onPick: (line: number) => void;
}) {
  const { layout, geo, onPick } = props;
  // Where a row shows several lines, the last one: all that the row shows has happened by then.
  const lineOfTick = new Map<number, number>();
  for (const place of placesOf(layout))
    lineOfTick.set(place.tick, Math.max(place.line, lineOfTick.get(place.tick) ?? 0));
  return [...lineOfTick].map(([tick, line]) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <rect
      key={tick}
      className="pick"
      x="0"
      y={geo.y(tick) - 17}
      width={geo.width}
      height="34"
      onClick={() => onPick(line)}
    />
  ));
}
