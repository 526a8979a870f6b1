import type { HostId } from '#shared/game/host-id.ts';
import type { Segment } from '#shared/tcp/segment.ts';
import { inLetters, type Letters } from './letters.ts';

/** A segment in one line: its flags as chips, its numbers in figures and, where one is near, in letters. */
export const SegmentText = ({
  seg,
  from,
  letters,
}: {
  readonly seg: Segment;
  readonly from: HostId;
  readonly letters: Letters;
}) => (
  <span className="segment" data-host={from}>
    {seg.ctl.map((bit) => (
      <span className="flag" key={bit}>
        {bit}
      </span>
    ))}{' '}
    <Figure name="seq" value={seg.seq} letters={letters} />{' '}
    {seg.ack !== null && <Figure name="ack" value={seg.ack} letters={letters} />}{' '}
    {seg.len > 0 && (
      <span className="number">
        len=<b>{seg.len}</b>
      </span>
    )}
  </span>
);

const Figure = ({ name, value, letters }: { name: string; value: number; letters: Letters }) => {
  const lettered = inLetters(value, letters);
  return (
    <span className="number">
      {name}=<b>{value}</b>
      {lettered !== null && <span className="quiet"> {lettered}</span>}
    </span>
  );
};
