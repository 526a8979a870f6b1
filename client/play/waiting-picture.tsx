import type { HostId } from '#shared/game/host-id.ts';
import type { Situation } from './situation.ts';
import './waiting-picture.css';

/**
 * What is being waited for, as a small picture: the own lifeline, the network's band, and what happens in it. It
 * moves only for those who have not asked for stillness.
 */
export const WaitingPicture = ({
  type,
  seat,
}: {
  readonly type: Situation['type'];
  readonly seat: HostId;
}) => {
  // The client stands on the left, on every ladder.
  const left = seat === 'clientHost';
  const own = left ? 14 : 146;
  const peer = left ? 146 : 14;
  return (
    <svg className={`waiting-picture ${type}`} viewBox="0 0 160 40" aria-hidden="true">
      <rect className="band" x="50" y="2" width="60" height="36" />
      <path className="band-line" d="M50 30 78 2M50 58 106 2M74 38 110 2M94 38 110 22" />
      <path className="lifeline own" d={`M${own} 2V38`} data-host={seat} />
      {type === 'partner' && (
        <g data-host={left ? 'serverHost' : 'clientHost'}>
          <path className="lifeline own" d={`M${peer} 2V38`} />
          <circle className="busy" cx={peer} cy="20" r="6" />
        </g>
      )}
      {type === 'travelling' && (
        <g data-host={seat}>
          <path className="lifeline own thin" d={`M${own} 16 ${80} 20`} />
          <circle className={left ? 'parcel' : 'parcel leftwards'} cx="80" cy="20" r="4" />
        </g>
      )}
      {type === 'clock' && (
        <g className="dial">
          <circle cx="80" cy="20" r="13" />
          <path d="M80 20V12M80 20l6 4" />
        </g>
      )}
    </svg>
  );
};
