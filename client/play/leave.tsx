import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandBody } from '#shared/protocol/session.ts';

/** Leaving is for good, so it asks once more. */
export const Leave = ({ say }: { readonly say: (body: CommandBody) => void }) => {
  const { t } = useTranslation('play');
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" className="plain leave" onClick={() => setAsking(true)}>
        {t('lobby.leave')}
      </button>
    );
  return (
    <div className="bar">
      <p role="status">{t('lobby.leaveSure')}</p>
      <button type="button" onClick={() => say({ type: 'leave' })}>
        {t('lobby.leaveYes')}
      </button>
      <button type="button" className="primary" onClick={() => setAsking(false)}>
        {t('lobby.leaveNo')}
      </button>
    </div>
  );
};
