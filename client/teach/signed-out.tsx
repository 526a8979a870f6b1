import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PassphraseForm } from './passphrase-form.tsx';

interface SignedOutProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onSignedIn: () => void;
}

/** How to get in, under the reason why that is wanted: by passphrase here and now, or by a fresh link. */
export function SignedOut({ title, children, onSignedIn }: SignedOutProps) {
  const { t } = useTranslation('teach');
  return (
    <section className="card notice">
      <h1>{title}</h1>
      <p>{children}</p>
      <PassphraseForm onSignedIn={onSignedIn} />
      <h2>{t('signIn.byLink')}</h2>
      <p>{t('signIn.cure')}</p>
      <code className="command">{t('signIn.command')}</code>
      <p className="quiet">{t('signIn.afterwards')}</p>
    </section>
  );
}
