import type { HostId } from '#shared/game/host-id.ts';
import type { Segment } from '#shared/tcp/segment.ts';
import { otherHost } from '../ladder/hosts.ts';
import { inLetters, type Letters } from '../notation/letters.ts';
import { useNotation } from '../notation/use-notation.ts';

/** A segment in one line: its flags as chips, its numbers in the reader's style and, where one is near, in letters besides. */
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
    <Figure name="seq" value={seg.seq} of={from} letters={letters} />{' '}
    {seg.ack !== null && <Figure name="ack" value={seg.ack} of={otherHost(from)} letters={letters} />}{' '}
    {seg.len > 0 && (
      <span className="number">
        len=<b>{seg.len}</b>
      </span>
    )}
  </span>
);

const Figure = ({
  name,
  value,
  of,
  letters,
}: {
  name: string;
  value: number;
  of: HostId;
  letters: Letters;
}) => {
  const { style, number } = useNotation();
  const lettered = style === 'letters' ? null : inLetters(value, letters);
  return (
    <span className="number">
      {name}=<b>{number(value, of)}</b>
      {lettered !== null && <span className="quiet"> {lettered}</span>}
    </span>
  );
};
