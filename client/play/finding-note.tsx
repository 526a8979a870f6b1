import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, FindingCode } from '#shared/game/finding.ts';
import { noteId } from './marks.ts';
import { firstSentence, useCodes } from './say.ts';
import './said.css';

/**
 * Why a move was refused, beside the field that it is about: the misconception first, then the rule, then what it
 * cost; the section of the RFC stands behind "why?".
 */
export const FindingNote = ({
  finding,
  cost,
  segments,
}: {
  readonly finding: Finding;
  /** Null for what was wrong besides the main thing: such a finding is folded behind "also". */
  readonly cost: number | null;
  /** How many segments the move had: with several, the note says which. */
  readonly segments: number;
}) => {
  const { t } = useTranslation('play');
  const codes = useCodes();
  const [misconception, rule] = firstSentence(codes.finding(finding.code, finding.values));
  const field = t(`verdict.field.${finding.field}`);
  const where = segments > 1 ? t('verdict.inSegment', { field, n: finding.segment + 1 }) : field;
  const text = (
    <>
      <b>{misconception}</b> {rule}{' '}
    </>
  );
  if (cost === null) {
    return (
      <details className="said also" id={noteId(finding)}>
        <summary>{t('verdict.also', { field: where })}</summary>
        <p>
          {text}
          <Why code={finding.code} />
        </p>
      </details>
    );
  }
  return (
    <div className="said" id={noteId(finding)}>
      <p>
        <span className="cross" aria-hidden="true">
          ✕
        </span>{' '}
        <span className="spoken">{where}: </span>
        {text}
        <span className="price">{cost > 0 ? t('verdict.cost', { count: cost }) : t('verdict.free')}</span>{' '}
        <Why code={finding.code} />
      </p>
    </div>
  );
};

/** The section of the RFC. The table of sections is the engine's, and comes only when somebody asks for it. */
const Why = ({ code }: { readonly code: FindingCode }) => {
  const { t } = useTranslation('play');
  const [section, setSection] = useState<string | null>(null);
  if (section !== null) return <span className="quiet">{t('verdict.section', { section })}</span>;
  return (
    <button
      type="button"
      className="why"
      onClick={() => {
        import('#shared/game/finding.ts').then(
          ({ FINDINGS }) => setSection(FINDINGS[code].section),
          // Without a network the button stays, to be pressed again.
          () => {},
        );
      }}
    >
      {t('verdict.why')}
    </button>
  );
};
