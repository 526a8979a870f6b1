import { useTranslation } from 'react-i18next';
import { type ErrorCode, NICKNAME_MAX } from '#shared/protocol/codes.ts';
import { RoomErrorText } from './room/room.tsx';
import { TroubleText } from './trouble.tsx';

/** What went wrong and what to do about it. */
export const ErrorText = ({ code }: { readonly code: ErrorCode }) => {
  const { t } = useTranslation('play');
  switch (code) {
    // Errors of other pages, which are met nowhere in play.
    case 'round-open':
    case 'branches-full':
    case 'not-signed-in':
    case 'link-used':
    case 'sign-in-wrong':
    case 'name-taken':
    case 'not-allowed':
      return t('errors.bad-request');
    case 'not-stored':
    case 'busy':
      return <TroubleText code={code} />;
    case 'class-locked':
    case 'banned':
    case 'paused':
      return <RoomErrorText code={code} />;
    case 'nickname-too-long':
      return t('errors.nickname-too-long', { max: NICKNAME_MAX });
    default:
      return t(`errors.${code}`);
  }
};
