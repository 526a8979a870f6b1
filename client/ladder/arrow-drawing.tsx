import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Blank } from '#shared/game/ladder-lines.ts';
import { useNotation } from '../notation/use-notation.ts';
import { Blanked, GAP } from './blanked.ts';
import { courseOf, type Geometry, type Point, shortName } from './geometry.ts';
import type { Arrow, Hosts } from './layout.ts';
import { flagsOf, lengthOf } from './notation.ts';

interface ArrowProps {
  readonly arrow: Arrow;
  readonly geo: Geometry;
  readonly hosts: Hosts;
  readonly id: string;
  readonly faint: string | undefined;
}

export function ArrowDrawing({ arrow, geo, hosts, id, faint }: ArrowProps) {
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
        className={`arrow stroke ${arrow.fate}${arrow.stray ? ' stray' : ''}${arrow.copy ? ' copy' : ''}`}
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
  const { sequence, seq, ack } = useNotation();
  const { t } = useTranslation('ladder');
  const [left, right] = from.x < to.x ? [from, to] : [to, from];
  const angle = (Math.atan2(right.y - left.y, right.x - left.x) * 180) / Math.PI;
  const edge = hosts === 'clientHost' ? geo.band[0] + 30 : geo.band[1] - 30;
  const own = hosts === 'both' ? null : geo.lifeline[hosts];
  const x = own === null ? (from.x + to.x) / 2 : (edge + own) / 2;
  const nearSender = arrow.crosses;
  const anchor = !nearSender ? 'middle' : from.x < to.x ? 'start' : 'end';
  const at = nearSender ? from.x + Math.sign(to.x - from.x) * 14 : x;
  const y = left.y + ((right.y - left.y) * (at - left.x)) / (right.x - left.x);
  const blanked = useContext(Blanked);
  const shown = (what: Blank, text: string) => (blanked.includes(what) ? GAP : text);
  // Whether there is any would give something away.
  const ackText = (value: ReturnType<typeof ack>) =>
    value === null && !blanked.includes('ack') ? '' : `ack=${shown('ack', String(value))}`;
  const flags = shown('flags', flagsOf(arrow.seg));
  const numbers = blanked.some((one) => one === 'seq' || one === 'ack')
    ? [`seq=${shown('seq', String(seq(arrow.seg, arrow.from)))}`, ackText(ack(arrow.seg, arrow.from))]
        .filter((part) => part !== '')
        .join(' ')
    : sequence(arrow.seg, arrow.from);
  const length = blanked.includes('len') ? `len=${GAP}` : lengthOf(arrow.seg);
  return (
    <text
      className="label"
      transform={`translate(${at} ${y}) rotate(${angle})`}
      textAnchor={anchor}
      y={geo.twoLines ? -19 : -6}
    >
      {arrow.conn !== null && <tspan className="conn">{shortName(arrow.conn)} </tspan>}
      <tspan className="ink flags" data-host={arrow.from}>
        {arrow.stray && '✕ '}
        {flags}
      </tspan>
      {geo.twoLines ? (
        <>
          <tspan> {length}</tspan>
          <tspan x="0" dy="13">
            {numbers}
          </tspan>
        </>
      ) : (
        <tspan>
          {' '}
          {numbers} {length}
        </tspan>
      )}
      {arrow.late > 0 && <tspan className="deed"> {t('late', { s: (arrow.late / 1000).toFixed(1) })}</tspan>}
      {arrow.copy && <tspan className="deed"> {t('copy')}</tspan>}
    </text>
  );
}
