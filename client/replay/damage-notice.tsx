import { useTranslation } from 'react-i18next';
import type { Damage } from '#shared/game/log-file/format.ts';

/** Where a log is damaged, how, what helps, and what can be seen all the same. */
export function DamageNotice({ damage, anything }: { readonly damage: Damage; readonly anything: boolean }) {
  const { t } = useTranslation('replay');
  return (
    <section className="notice-problem replay-damage" role="alert">
      <b>{t('damaged.title', { line: damage.line })}</b>
      <p>
        {t(`damaged.${damage.reason}`)} {t(anything ? 'damaged.shown' : 'damaged.nothing')}
      </p>
    </section>
  );
}
