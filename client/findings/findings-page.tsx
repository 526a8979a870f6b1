import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FINDINGS, type Field, type FindingCode } from '#shared/game/finding.ts';
import { allExamples } from '#shared/game/wrong-moves/examples.ts';
import { useCodes } from '../play/say.ts';
import { PageFrame } from '../teach/page-frame.tsx';
import { FindingCard } from './finding-card.tsx';
import './findings.css';

/** The parts of a move, in the order in which they are read. */
const FIELDS: readonly Field[] = [
  'answers',
  'calls',
  'segments',
  'flags',
  'seq',
  'ack',
  'len',
  'option',
  'becomes',
];
const CODES = FIELDS.flatMap((field) =>
  (Object.keys(FINDINGS) as FindingCode[]).filter((code) => FINDINGS[code].field === field),
);
const EXAMPLES = allExamples();

/** Everything that the referee can say, for who teaches with it. */
export default function FindingsPage() {
  const { t } = useTranslation('findings-page');
  const codes = useCodes();
  const [words, setWords] = useState('');
  const [field, setField] = useState<Field | 'all'>('all');
  const [showsValues, setShowsValues] = useState(true);

  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = CODES.filter((code) => {
    if (field !== 'all' && FINDINGS[code].field !== field) return false;
    const values = EXAMPLES.get(code)?.finding.values ?? {};
    const text = `${code} ${codes.finding(code, values)} ${FINDINGS[code].rule}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  return (
    <PageFrame title={t('title')}>
      <div className="findings-page">
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
        <search className="findings-search">
          <label>
            {t('search')}
            <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
          </label>
          <label>
            {t('part')}
            <select
              value={field}
              onChange={(event) => setField(FIELDS.find((one) => one === event.target.value) ?? 'all')}
            >
              <option value="all">{t('all')}</option>
              {FIELDS.map((one) => (
                <option key={one} value={one}>
                  {t(`fields.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="findings-values">
            <input
              type="checkbox"
              checked={showsValues}
              onChange={(event) => setShowsValues(event.target.checked)}
            />
            {t('values')}
          </label>
        </search>
        <p role="status" className="quiet">
          {shown.length === 0 ? t('none') : t('count', { count: shown.length })}
        </p>
        {FIELDS.map((one) => {
          const here = shown.filter((code) => FINDINGS[code].field === one);
          return (
            here.length > 0 && (
              <section key={one} aria-labelledby={`about-${one}`}>
                <h2 id={`about-${one}`}>{t(`fields.${one}`)}</h2>
                <ul className="findings-list">
                  {here.map((code) => (
                    <FindingCard
                      key={code}
                      code={code}
                      example={EXAMPLES.get(code)}
                      showsValues={showsValues}
                    />
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
    </PageFrame>
  );
}
