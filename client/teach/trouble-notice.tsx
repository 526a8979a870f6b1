import { useTranslation } from 'react-i18next';
import type { Trouble } from '#shared/protocol/messages.ts';

/** What is wrong with the server itself: stands over the board for as long as it lasts. */
export const TroubleNotice = ({ trouble }: { readonly trouble: Trouble | null }) => {
  const { t } = useTranslation('trouble');
  return (
    <div role="alert">{trouble !== null && <p className="card trouble">{t(`teacher.${trouble}`)}</p>}</div>
  );
};
