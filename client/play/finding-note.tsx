import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, FindingCode } from '#shared/game/finding.ts';
import { firstSentence, useCodes } from './say.ts';

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
  /** Null where another finding of the same refusal has told it already. */
  readonly cost: number | null;
  /** How many segments the move had: with several, the note says which. */
  readonly segments: number;
}) => {
  const { t } = useTranslation('play');
  const codes = useCodes();
  const [misconception, rule] = firstSentence(codes.finding(finding.code, finding.values));
  const field = t(`verdict.field.${finding.field}`);
  return (
    <div className="note" id={`note-${finding.field}-${finding.segment}`}>
      <p>
        <span className="cross" aria-hidden="true">
          ✕
        </span>{' '}
        <span className="spoken">
          {segments > 1 ? t('verdict.inSegment', { field, n: finding.segment + 1 }) : field}:{' '}
        </span>
        <b>{misconception}</b> {rule}{' '}
        {cost !== null && (
          <span className="price">{cost > 0 ? t('verdict.cost', { count: cost }) : t('verdict.free')}</span>
        )}
      </p>
      <Why code={finding.code} />
    </div>
  );
};

const Why = ({ code }: { readonly code: FindingCode }) => {
  const { t } = useTranslation('play');
  const [section, setSection] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    // The table of sections belongs to the engine, and comes only when somebody asks for it.
    if (open)
      import('#shared/game/finding.ts').then(
        ({ FINDINGS }) => setSection(FINDINGS[code].section),
        () => setOpen(false),
      );
  }, [open, code]);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('verdict.why')}</summary>
      {section !== null && <span>{t('verdict.section', { section })}</span>}
    </details>
  );
};
