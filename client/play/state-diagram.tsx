import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryLine } from '#shared/game/story.ts';
import type { SeatView } from '#shared/game/view.ts';
import type { TcpState } from '#shared/tcp/state.ts';
import {
  NODE_HEIGHT,
  NODE_WIDTH,
  NODES,
  type NodeId,
  nodeOf,
  PICTURE,
  pathOf,
  TRANSITIONS,
} from './state-diagram-data.ts';

/** The states that a seat's connection has been in, from its first move on. */
export const wayOf = (
  story: readonly StoryLine[],
  { seat, conn, state }: { seat: SeatView['seat']; conn: string; state: TcpState },
): readonly TcpState[] => {
  const moves = story.filter((line) => line.type === 'moved').filter((line) => line.host === seat);
  const way = moves.filter((line) => line.conn === conn).flatMap(({ from, becomes }) => [from, becomes]);
  return [...way, state].filter((one, i, all) => one !== all[i - 1]);
};

/** The RFC's state diagram with the own place and the way that led there. */
export const StateDiagram = ({
  way,
  host,
}: {
  readonly way: readonly TcpState[];
  readonly host: SeatView['seat'];
}) => {
  const { t } = useTranslation('play');
  const head = useId();
  const places: readonly NodeId[] = way.map((state, i) => nodeOf(state, way.slice(0, i)));
  const here = places.at(-1);
  const walked = (from: NodeId, to: NodeId) => places.some((at, i) => at === from && places[i + 1] === to);
  const leads = TRANSITIONS.filter(([from]) => from === here).map(([, to]) => to.split(' ')[0]);
  return (
    <section className="card panel diagram" data-host={host}>
      <h3>{t('diagram.title')}</h3>
      <svg viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`} aria-hidden="true">
        <defs>
          <marker
            id={head}
            markerUnits="userSpaceOnUse"
            markerWidth="9"
            markerHeight="9"
            refX="7"
            refY="4"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" className="head" />
          </marker>
        </defs>
        {TRANSITIONS.map(([from, to]) => (
          <path
            key={`${from} ${to}`}
            d={pathOf(from, to)}
            className={walked(from, to) ? 'arrow walked' : 'arrow'}
            markerEnd={`url(#${head})`}
          />
        ))}
        {Object.entries(NODES).map(([node, [x, y]]) => (
          <g
            key={node}
            className={node === here ? 'here' : places.includes(node as NodeId) ? 'been' : undefined}
          >
            <rect
              x={x - NODE_WIDTH / 2}
              y={y - NODE_HEIGHT / 2}
              width={NODE_WIDTH}
              height={NODE_HEIGHT}
              rx={NODE_HEIGHT / 2}
            />
            <text x={x} y={y + 4} textAnchor="middle">
              {node.split(' ')[0]}
            </text>
          </g>
        ))}
      </svg>
      <p className="spoken">
        {t('diagram.here', { state: way.at(-1) ?? 'CLOSED' })} {t('diagram.way', { way: way.join(' → ') })}{' '}
        {leads.length > 0 ? t('diagram.leads', { states: leads.join(', ') }) : t('diagram.end')}
      </p>
    </section>
  );
};
