import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** How to get a sign-in link, under the reason why one is wanted. */
export function SignedOut({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('teach');
  return (
    <section className="card notice">
      <h1>{title}</h1>
      <p>{children}</p>
      <p>{t('signIn.cure')}</p>
      <code className="command">{t('signIn.command')}</code>
      <p className="quiet">{t('signIn.afterwards')}</p>
    </section>
  );
}
