import { useTranslation } from 'react-i18next';
import type { ScheduledCall } from '#shared/game/lesson.ts';
import { callName } from './say.ts';
import './event-card.css';

/** What the application will still call. When is not said: that it waits for a certain state would give the state away. */
export const Upcoming = ({ script }: { readonly script: readonly ScheduledCall[] }) => {
  const { t } = useTranslation('play');
  if (script.length === 0) return null;
  return (
    <p className="quiet upcoming">
      {t('event.later', { calls: script.map(({ call }) => callName(t, call)).join(', ') })}
    </p>
  );
};
