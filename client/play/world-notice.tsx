import { useTranslation } from 'react-i18next';
import type { World } from '#shared/tcp/worlds/world.ts';
import './bar.css';

/** In a world that leaves something out of TCP: that it is none, on every screen and all the time. */
export const WorldNotice = ({ rules }: { readonly rules: World | undefined }) => {
  const { t } = useTranslation('play');
  if (rules === undefined) return null;
  return (
    <p className="bar world" role="note">
      <strong>{t('world.title')}</strong> {t(`world.${rules}`)}
    </p>
  );
};
