import { useTranslation } from 'react-i18next';
import type { Lobby } from '#shared/protocol/messages.ts';
import type { CommandBody } from '#shared/protocol/session.ts';
import { Choices } from './choices.tsx';

/** The server was renewed in mid-match, and the new one plays by other rules: why the match stopped, and the way on. */
export const SetAside = (of: {
  readonly lobby: Lobby;
  readonly busy: boolean;
  readonly say: (body: CommandBody) => void;
}) => {
  const { t } = useTranslation('play');
  return (
    <>
      <p role="status">{t('lobby.setAside')}</p>
      <Choices {...of} />
    </>
  );
};
