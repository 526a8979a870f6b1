import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { AccountReply } from '#shared/protocol/messages.ts';
import { AccountForm } from './account-form.tsx';
import './account.css';
import { PageFrame } from './page-frame.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { SessionList } from './session-list.tsx';
import { TeacherList } from './teacher-list.tsx';
import { useFetched } from './use-fetched.ts';

/** A teacher's own name, passphrase and sessions, and the other teachers of this installation. */
export function AccountPage() {
  const { t } = useTranslation('teach');
  const [account, again] = useFetched<AccountReply>('/api/account');
  return (
    <PageFrame title={t('account.title')} head={<Link href="/teach">{t('home')}</Link>}>
      {account.status === 'loading' && <p className="quiet">{t('loading')}</p>}
      {account.status === 'failed' && <ProblemNotice problem={account.problem} onRetry={again} />}
      {account.status === 'there' && (
        <div className="frame-column classes">
          <h1>{t('account.title')}</h1>
          <AccountForm account={account.body} />
          <SessionList sessions={account.body.sessions} onEnded={again} />
          <TeacherList />
        </div>
      )}
    </PageFrame>
  );
}
