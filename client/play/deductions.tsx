import { useTranslation } from 'react-i18next';
import type { Deduction } from '#shared/game/finding.ts';
import type { HostId } from '#shared/game/host-id.ts';
import type { StoryLine } from '#shared/game/story.ts';
import type { Debrief } from '#shared/game/view.ts';
import { useHintText } from '../hints/hint-text.ts';
import { seconds, useCodes } from './say.ts';

/** Every deduction of the pair with its reason, its price and its moment on the ladder. */
export const Deductions = ({
  debrief,
  nameOf,
  onShow,
}: {
  readonly debrief: Debrief;
  readonly nameOf: (seat: HostId) => string;
  readonly onShow: (line: number) => void;
}) => {
  const { t } = useTranslation('play');
  const codes = useCodes();
  const hintText = useHintText();
  const { story, score } = debrief;
  const why = (deduction: Deduction, line: StoryLine | undefined): string => {
    if (line?.type === 'hinted') return hintText(line.hint);
    const { finding } = deduction;
    if (finding === 'hint' || finding === 'late' || finding === 'goal-missed')
      return t(`debrief.cost.${finding}`);
    const said =
      line?.type === 'refused' ? line.findings : line?.type === 'moved' ? (line.remarks ?? []) : [];
    return codes.finding(finding, said.find(({ code }) => code === finding)?.values ?? {});
  };
  const rows = score.deductions.map((deduction) => {
    const line = story.findIndex((one) =>
      deduction.finding === 'goal-missed'
        ? one.type === 'ended'
        : 'entry' in one && one.entry === deduction.entry,
    );
    return { deduction, line, t: story[line]?.t ?? 0, text: why(deduction, story[line]) };
  });
  return (
    <section className="card panel deductions">
      <h2>{t('debrief.deductions')}</h2>
      {rows.length === 0 && <p>{t('debrief.noDeductions')}</p>}
      <ol>
        {rows.map(({ deduction, line, t: at, text }) => (
          <li key={`${deduction.entry} ${deduction.kind} ${deduction.finding}`} data-host={deduction.seat}>
            <p>
              <b className="person">{nameOf(deduction.seat)}</b>{' '}
              <span className="quiet">{t('debrief.at', { seconds: seconds(at) })}</span>{' '}
              <b className="price">{t('verdict.cost', { count: deduction.points })}</b>
            </p>
            <p>{text}</p>
            {line >= 0 && (
              <button type="button" className="plain" onClick={() => onShow(line)}>
                {t('debrief.show')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
