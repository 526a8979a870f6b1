import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentOf } from './steps.ts';

/** The address of this moment, to be passed on. Plain http gives pages no clipboard: then it stands there to be copied. */
export function MomentLink({ step }: { readonly step: number }) {
  const { t } = useTranslation('replay');
  const [shown, setShown] = useState<'no' | 'copied' | 'field'>('no');
  const address = `${location.origin}${location.pathname}${momentOf(step)}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setShown('copied');
    } catch {
      setShown('field');
    }
  };
  return (
    <div className="moment-link">
      <button type="button" onClick={copy}>
        {t('moment.link')}
      </button>
      <span role="status">{shown === 'copied' && t('moment.copied')}</span>
      {shown === 'field' && (
        <input
          className="number"
          readOnly
          value={address}
          aria-label={t('moment.address')}
          onFocus={(event) => event.target.select()}
        />
      )}
    </div>
  );
}
