import { createContext, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandBody } from '#shared/protocol/session.ts';
import { useSeat } from '../net/seat.ts';
import './bar.css';
import './ways-out.css';

/** Shows the seat as a code. It stands above the pages, for a match that begins meanwhile must not take it away. */
export const ShowSeatCode = createContext<() => void>(() => {});

/** The ways out of this page: to another device with the seat, or out of the class. */
export const WaysOut = ({ say }: { readonly say: (body: CommandBody) => void }) => {
  const { t } = useTranslation('play');
  const { resumeToken } = useSeat();
  const showSeatCode = useContext(ShowSeatCode);
  return (
    <div className="ways-out">
      {resumeToken !== null && (
        <button type="button" className="plain leave" onClick={showSeatCode}>
          {t('device.title')}
        </button>
      )}
      <Leave say={say} />
    </div>
  );
};

/** Leaving is for good, so it asks once more. */
const Leave = ({ say }: { readonly say: (body: CommandBody) => void }) => {
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
