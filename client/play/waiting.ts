import { useTranslation } from 'react-i18next';
import type { Lobby } from '#shared/protocol/messages.ts';
import type { Situation } from './situation.ts';

/** What the page says while the player has nothing to do: only what is public. Null: there is something to do. */
export const useWaitingText = (situation: Situation, { partner }: Lobby) => {
  const { t } = useTranslation('play');
  const say = (title: string, text: string | null) => ({
    title,
    text,
    spoken: [title, text].filter(Boolean).join(' '),
  });
  const nickname = partner === null || partner.kind === 'bot' ? t('bot') : partner.nickname;
  switch (situation.type) {
    case 'handle':
    case 'choose':
      return null;
    case 'let-wait':
      return say(t('waiting.letWait'), null);
    case 'partner':
      return say(
        t('waiting.title'),
        partner === null ? t('waiting.nobody') : t('waiting.partner', { nickname }),
      );
    case 'travelling':
      return say(t('waiting.title'), t('waiting.travelling'));
    case 'off':
      return say(t('waiting.off'), t('waiting.offWhy'));
    case 'clock':
      return say(t('waiting.title'), t('waiting.clock'));
  }
};
