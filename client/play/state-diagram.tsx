import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryLine } from '#shared/game/story.ts';
import type { SeatView } from '#shared/game/view.ts';
import type { TcpState } from '#shared/tcp/state.ts';
import { TRANSITIONS } from '#shared/tcp/transitions.ts';
import {
  arrowsOf,
  NODE_HEIGHT,
  NODE_WIDTH,
  NODES,
  type NodeId,
  nodeOf,
  PICTURE,
  pathOf,
} from './state-diagram-data.ts';
import './state-diagram.css';

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
export default function StateDiagram({ view, conn }: { readonly view: SeatView; readonly conn: string }) {
  const { t } = useTranslation('glossary');
  const host = view.seat;
  const state = view.connections[conn]?.state ?? 'CLOSED';
  const way = wayOf(view.story, { seat: host, conn, state });
  const head = useId();
  const places: readonly NodeId[] = way.map((state, i) => nodeOf(state, way.slice(0, i)));
  const here = places.at(-1);
  const over = here === 'CLOSED again';
  const leads = new Set(TRANSITIONS.filter(({ from }) => from === state && !over).map(({ to }) => to));
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
        {arrowsOf(places).map(({ arrow: [from, to], walked }) => (
          <path
            key={`${from} ${to}`}
            d={pathOf(from, to)}
            className={walked ? 'arrow walked' : 'arrow'}
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
        {leads.size > 0 ? t('diagram.leads', { states: [...leads].join(', ') }) : t('diagram.end')}
      </p>
    </section>
  );
}
