import { useTranslation } from 'react-i18next';
import type { ErrorCode, Trouble } from '#shared/protocol/messages.ts';
import './bar.css';

/** What is wrong with the server itself, and what becomes of the player's move. Loaded when it is wanted. */
export default function TroubleNotice({ trouble }: { readonly trouble: Exclude<Trouble, 'overloaded'> }) {
  const { t } = useTranslation('trouble');
  return (
    <p className="bar problem" role="alert">
      {t(`student.${trouble}`)}
    </p>
  );
}

/** A request that the server could not take now. */
export const TroubleError = ({ code }: { readonly code: Extract<ErrorCode, 'not-stored' | 'busy'> }) => {
  const { t } = useTranslation('trouble');
  return t(`errors.${code}`);
};
