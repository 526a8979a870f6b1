import { useTranslation } from 'react-i18next';
import type { ClassesReply } from '#shared/protocol/messages.ts';

/** A class that the server could not read when it was started: what that means, and a way to keep its data. */
export const Unreadable = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('teach');
  return (
    <span className="class-unreadable">
      <span>{t('classes.unreadable')}</span>
      <a className="button" href={`/api/classes/${id}/rows`} download>
        {t('classes.saveRows')}
      </a>
    </span>
  );
};

/** Why the list is empty after the database had to be set aside, and the way back. */
export const DamagedNotice = ({ file, at }: NonNullable<ClassesReply['damaged']>) => {
  const { t, i18n } = useTranslation('teach');
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  return (
    <section className="card trouble" aria-labelledby="damaged-title">
      <h2 id="damaged-title">{t('classes.damagedTitle')}</h2>
      <p>{t('classes.damaged', { when, file })}</p>
      <p>{t('classes.damagedCure')}</p>
    </section>
  );
};
