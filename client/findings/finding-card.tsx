import { useTranslation } from 'react-i18next';
import { isNeedless } from '#shared/game/economy.ts';
import { FINDINGS, type FindingCode } from '#shared/game/finding.ts';
import type { CatalogueEntry } from '#shared/game/findings/entry.ts';
import type { Choice, Draft } from '#shared/game/move.ts';
import type { Example } from '#shared/game/wrong-moves/examples.ts';
import { flagsOf } from '../ladder/notation.ts';
import { useCodes } from '../play/say.ts';

/** One finding as a student reads it, where it comes from, and a move that earns it. */
export const FindingCard = ({
  code,
  example,
  showsValues,
}: {
  readonly code: FindingCode;
  readonly example: Example | undefined;
  readonly showsValues: boolean;
}) => {
  const { t } = useTranslation('findings-page');
  const codes = useCodes();
  const { section, rule, taught, remark }: CatalogueEntry = FINDINGS[code];
  return (
    <li className="card finding-card" id={code}>
      <h3>{code}</h3>
      <p className="finding-text">{codes.finding(code, example?.finding.values ?? {}, showsValues)}</p>
      <p className="quiet">
        {t('section', { section })} · {t('rule', { rule })}
      </p>
      {taught && <p className="quiet">{t('free')}</p>}
      {remark && (
        <p className="quiet">{t(isNeedless(code) ? 'needless' : taught ? 'remarkOnce' : 'remark')}</p>
      )}
      {example && <ExampleMove example={example} />}
    </li>
  );
};

const chosen = (choice: Choice): string =>
  choice.type === 'call' ? choice.call.type : `${choice.setting.tool} = ${choice.setting.value}`;

const ExampleMove = ({ example }: { readonly example: Example }) => {
  const { t } = useTranslation('findings-page');
  const { from, waiting, handles, segments, becomes, place, choice } = example;
  const line = ({ ctl, seq, ack, len, fastOpen }: Draft): string =>
    [
      ctl.length > 0 ? flagsOf({ ctl }) : t('example.noFlags'),
      `seq=${seq ?? '?'}`,
      ack === null ? (ctl.includes('ACK') ? 'ack=?' : '') : `ack=${ack}`,
      len > 0 ? `len=${len}` : '',
      fastOpen ? t('fields.option') : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  const came = waiting.map((one, i) => (handles.includes(i + 1) ? one : `${one} ${t('example.leftAside')}`));
  const moves = [
    [t('example.sends'), segments.map(line).join(' + ') || t('example.silent')],
    [t('example.names'), becomes],
  ] as const;
  const chooses = choice && [[t('example.chooses'), chosen(choice)] as const];
  const rows = [
    ...(place ? [[t('example.place'), t(`places.${place}`)] as const] : []),
    [t('example.state'), from],
    [t('example.waiting'), came.join(' + ') || t('example.nothing')],
    ...(chooses ?? moves),
  ] as const;
  return (
    <dl className="finding-example" aria-label={t('example.title')}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  );
};
