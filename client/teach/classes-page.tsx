import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ClassesReply, ClassInfo } from '#shared/protocol/messages.ts';
import './account.css';
import './classes.css';
import { useLessonTitle } from './lesson-title.ts';
import { NewClass } from './new-class.tsx';
import { PageFrame } from './page-frame.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { request } from './request.ts';
import { DamagedNotice, Unreadable } from './storage-notices.tsx';
import { useFetched } from './use-fetched.ts';

/** One's classes: those that run, a new one, those that are over. */
export function ClassesPage() {
  const { t } = useTranslation('teach');
  const [classes, again] = useFetched<ClassesReply>('/api/classes');
  const signOut = async () => {
    await request('POST', '/api/sign-out');
    again();
  };
  return (
    <PageFrame
      title={t('classes.title')}
      head={
        classes.status === 'there' && (
          <span className="sign-out">
            <Link href="/teach/account">{t('account.title')}</Link>
            <button type="button" className="plain" onClick={signOut}>
              {t('signIn.out')}
            </button>
          </span>
        )
      }
    >
      {classes.status === 'loading' && <p className="quiet">{t('loading')}</p>}
      {classes.status === 'failed' && <ProblemNotice problem={classes.problem} onRetry={again} />}
      {classes.status === 'there' && <Classes {...classes.body} />}
    </PageFrame>
  );
}

function Classes({ classes, damaged, passphrase }: ClassesReply) {
  const { t } = useTranslation('teach');
  const open = classes.filter((it) => it.open);
  const past = classes.filter((it) => !it.open);
  return (
    <div className="frame-column classes">
      <h1>{t('classes.title')}</h1>
      {damaged && <DamagedNotice {...damaged} />}
      {passphrase === false && <NoPassphrase />}
      <section>
        <h2>{t('classes.open')}</h2>
        {open.length === 0 && <p className="quiet">{t('classes.noneOpen')}</p>}
        <ClassList classes={open} />
      </section>
      <NewClass />
      {past.length > 0 && (
        <section>
          <h2>{t('classes.past')}</h2>
          <ClassList classes={past} />
        </section>
      )}
    </div>
  );
}

/** Whoever has come in by a link is told how to come in without one. */
function NoPassphrase() {
  const { t } = useTranslation('teach');
  return (
    <p className="account-notice">
      {t('account.lead')}
      <Link href="/teach/account" className="button">
        {t('account.choose')}
      </Link>
    </p>
  );
}

function ClassList({ classes }: { classes: readonly ClassInfo[] }) {
  const { t, i18n } = useTranslation('teach');
  const titleOf = useLessonTitle();
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ul className="class-list">
      {classes.map((it) => (
        <li key={it.id} className="card">
          <span className="class-code number">{it.code}</span>
          <span className="class-what">
            <span>{it.lessons.map(titleOf).join(' · ')}</span>
            <span className="quiet">{t('classes.since', { when: when.format(it.createdAt) })}</span>
          </span>
          {it.unreadable ? (
            <Unreadable id={it.id} />
          ) : (
            <Link href={`/teach/class/${it.id}`} className={it.open ? 'button primary' : 'button'}>
              {it.open ? t('classes.goTo') : t('classes.look')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
