import { useTranslation } from 'react-i18next';

/** A move of several segments shows one at a time; one that might be of several offers another. */
export const SegmentTabs = ({
  count,
  shown,
  isWrong,
  onShow,
  onAdd,
  onRemove,
}: {
  readonly count: number;
  readonly shown: number;
  readonly isWrong: (at: number) => boolean;
  readonly onShow: (at: number) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}) => {
  const { t } = useTranslation('play');
  const many = count > 1;
  return (
    <div className="segments">
      {many &&
        Array.from({ length: count }, (_, i) => i).map((i) => (
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
      <button type="button" aria-label={t('compose.addSegment')} onClick={onAdd}>
        {many ? '+' : t('compose.addSegment')}
      </button>
      {many && (
        <button type="button" className="plain" onClick={onRemove}>
          {t('compose.removeSegment', { n: shown + 1 })}
        </button>
      )}
    </div>
  );
};
