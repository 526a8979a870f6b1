import { useTranslation } from 'react-i18next';

/** A move of several segments shows one at a time. */
export const SegmentTabs = ({
  count,
  shown,
  isWrong,
  onShow,
  onRemove,
}: {
  readonly count: number;
  readonly shown: number;
  readonly isWrong: (at: number) => boolean;
  readonly onShow: (at: number) => void;
  readonly onRemove: () => void;
}) => {
  const { t } = useTranslation('play');
  return (
    <div className="segments">
      {Array.from({ length: count }, (_, i) => i).map((i) => (
        <button
          key={i}
          type="button"
          aria-current={i === shown || undefined}
          aria-label={t('compose.segment', { n: i + 1 })}
          onClick={() => onShow(i)}
        >
          {i + 1}
          {isWrong(i) && <span aria-hidden="true"> ✕</span>}
        </button>
      ))}
      <button type="button" className="plain" onClick={onRemove}>
        {t('compose.removeSegment', { n: shown + 1 })}
      </button>
    </div>
  );
};
