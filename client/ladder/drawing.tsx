import { useContext, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryLine } from '#shared/game/story.ts';
import { useNotation } from '../notation/use-notation.ts';
import { ArrowDrawing } from './arrow-drawing.tsx';
import { Blanked, GAP } from './blanked.ts';
import { type Geometry, geometryOf, shortName } from './geometry.ts';
import { HOSTS } from './hosts.ts';
import { asOf, type Hosts, type LadderLayout, placesOf, tickOf } from './layout.ts';
import { GutterText, MarkDrawing } from './mark-drawing.tsx';

interface DrawingProps {
  readonly layout: LadderLayout;
  readonly story: readonly StoryLine[];
  readonly hosts: Hosts;
  readonly width: number;
  readonly highlight: number | undefined;
  readonly reached: number | undefined;
  readonly differs: ReadonlySet<number> | undefined;
  readonly onPick: ((line: number) => void) | undefined;
}

/** The ladder as a picture. Everything that it says stands in the table too, so it is hidden from screen readers. */
export function Drawing(props: DrawingProps) {
  const { layout, story, hosts, highlight, reached, differs, onPick } = props;
  const { t } = useTranslation('ladder');
  const { state: written } = useNotation();
  const blanked = useContext(Blanked);
  const id = useId();
  const geo = geometryOf(layout, hosts, props.width);
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
      {differs && <Differences layout={layout} geo={geo} differs={differs} />}
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
            {blanked.includes('becomes') && state.line !== null ? GAP : written(state.state)}
          </GutterText>
          {state.conn && (
            <GutterText geo={geo} host={state.host} tick={state.tick} className="conn" above>
              {state.conn === 'L' ? t('listener') : shortName(state.conn)}
            </GutterText>
          )}
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

function Band({ geo, id, fading = false }: { geo: Geometry; id: string; fading?: boolean }) {
  const place = { x: geo.band[0], y: 28, width: geo.band[1] - geo.band[0], height: geo.height - 28 };
  return (
    <g mask={fading ? `url(#${id}m)` : undefined}>
      <rect className="band" {...place} />
      <rect fill={`url(#${id}h)`} {...place} />
    </g>
  );
}

/** A ground behind each row that the other ladder does not have, with a sign, for colour alone says nothing. */
function Differences(props: {
  readonly layout: LadderLayout;
  readonly geo: Geometry;
  readonly differs: ReadonlySet<number>;
}) {
  const { layout, geo, differs } = props;
  const ticks = new Set(placesOf(layout).flatMap(({ line, tick }) => (differs.has(line) ? [tick] : [])));
  return [...ticks].map((tick) => (
    <g key={tick} className="differs">
      <rect x="0" y={geo.y(tick) - 17} width={geo.width} height="34" />
      <text x={geo.width / 2} y={geo.y(tick) + 14} textAnchor="middle">
        ≠
      </text>
    </g>
  ));
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
