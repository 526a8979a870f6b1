import { memo } from 'react';
import type { PairCard } from '#shared/protocol/messages.ts';

const WIDTH = 56;
const HEIGHT = 40;
const STEP = 6;

/** The last segments as lines from host to host; a lost one ends in a cross. In words it stands in the opened pair. */
export const MiniLadder = memo(
  ({ ladder }: { ladder: PairCard['ladder'] }) => (
    <svg
      className="mini-ladder"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <path d={`M2 0V${HEIGHT}`} className="of-client" />
      <path d={`M${WIDTH - 2} 0V${HEIGHT}`} className="of-server" />
      {ladder.map(({ from, lost }, at) => {
        const client = from === 'clientHost';
        const [start, end] = client ? [2, WIDTH - 2] : [WIDTH - 2, 2];
        const to = lost ? (start + end) / 2 : end;
        const y = 2 + at * STEP;
        const by = lost ? 2 : 4;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the picture is all that a line is
          <g key={at} className={client ? 'of-client' : 'of-server'}>
            <path d={`M${start} ${y}L${to} ${y + by}`} />
            {lost && <path className="lost" d={`M${to - 3} ${y + by - 3}l6 6m0-6l-6 6`} />}
          </g>
        );
      })}
    </svg>
  ),
  (a, b) => JSON.stringify(a.ladder) === JSON.stringify(b.ladder),
);
