import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationReply, TeachersReply } from '#shared/protocol/messages.ts';
import { request } from './request.ts';
import { useFetched } from './use-fetched.ts';

/** Everybody who teaches here, and a link for one more. */
export function TeacherList() {
  const { t } = useTranslation('teach', { keyPrefix: 'account' });
  const [teachers] = useFetched<TeachersReply>('/api/teachers');
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const invite = async () => {
    const reply = await request<InvitationReply>('POST', '/api/teachers/invite');
    setCopied(false);
    if (reply.ok) setLink(reply.body.link);
  };
  return (
    <section>
      <h2>{t('teachers')}</h2>
      <ul className="teacher-names">
        {teachers.status === 'there' &&
          teachers.body.teachers.map(({ id, name, me }) => (
            <li key={id}>
              {name ?? t('unnamed')}
              {me && <b> · {t('you')}</b>}
            </li>
          ))}
      </ul>
      <p className="quiet">{t('inviteWhat')}</p>
      <button type="button" onClick={invite}>
        {t('invite')}
      </button>
      {link !== null && (
        <p className="invitation">
          <code className="command">{link}</code>
          {/* On plain http there is no clipboard to write to: the link can be selected with one click. */}
          {navigator.clipboard && (
            <button
              type="button"
              onClick={() => navigator.clipboard.writeText(link).then(() => setCopied(true))}
            >
              {t('copy')}
            </button>
          )}
          <span role="status">{copied && t('copied')}</span>
        </p>
      )}
    </section>
  );
}
