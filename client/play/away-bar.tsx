import { useTranslation } from 'react-i18next';
import type { Lobby } from '#shared/protocol/messages.ts';
import type { CommandBody } from '#shared/protocol/session.ts';
import './bar.css';

/** While the partner's device is away: what becomes of the seat, and a way to play on. */
export const AwayBar = ({
  lobby,
  say,
}: {
  readonly lobby: Lobby;
  readonly say: (body: CommandBody) => void;
}) => {
  const { t } = useTranslation('play');
  const { partner } = lobby;
  if (!partner || partner.online) return null;
  return (
    <div className="bar">
      <p role="status">{t('away.text', { nickname: partner.nickname })}</p>
      <button type="button" onClick={() => say({ type: 'seatBot', seated: true })}>
        {t('away.bot')}
      </button>
    </div>
  );
};
