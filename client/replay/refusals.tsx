import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Match } from '#shared/game/match.ts';
import { seconds, useCodes } from '../play/say.ts';

/** More are shown on demand only: a long match may have hundreds. */
const SHOWN = 50;

/** Every refused move of the match, in short; each leads to its step. */
export function Refusals({ match, onShow }: { match: Match; onShow: (entry: number) => void }) {
  const { t } = useTranslation('replay');
  const codes = useCodes();
  const refused = match.story.filter((line) => line.type === 'refused');
  const [all, setAll] = useState(false);
  return (
    <section className="card refusals">
      <h2>{t('refusals.title')}</h2>
      {refused.length === 0 && <p className="quiet">{t('refusals.none')}</p>}
      <ol>
        {(all ? refused : refused.slice(0, SHOWN)).map((line) => (
          <li key={line.entry} data-host={line.host}>
            <button type="button" className="refusal" onClick={() => onShow(line.entry)}>
              <span className="refusal-head">
                <b className="who">{t(`hosts.${line.host}`)}</b>
                <span className="quiet">{t('refusals.at', { s: seconds(line.t) })}</span>
                <b className="price">{t('now.cost', { count: line.cost ?? 0 })}</b>
              </span>
              {line.findings[0] && codes.finding(line.findings[0].code, line.findings[0].values)}
            </button>
          </li>
        ))}
      </ol>
      {!all && refused.length > SHOWN && (
        <button type="button" onClick={() => setAll(true)}>
          {t('refusals.all', { count: refused.length })}
        </button>
      )}
    </section>
  );
}
