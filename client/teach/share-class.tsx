import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassInfo, TeachersReply } from '#shared/protocol/messages.ts';
import { request } from './request.ts';
import { useFetched } from './use-fetched.ts';
import './close-class.css';

/** Lets other teachers of this installation into the class, or out of it again. */
export function ShareClass({ info }: { info: ClassInfo }) {
  const { t } = useTranslation('teach', { keyPrefix: 'share' });
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {t('button')}
      </button>
      <dialog ref={dialog} className="card ask" aria-labelledby="share-class" onClose={() => setOpen(false)}>
        <h2 id="share-class">{t('title')}</h2>
        {open && <Sharers info={info} />}
        <div className="ask-buttons">
          <button type="button" className="primary" onClick={() => dialog.current?.close()}>
            {t('close')}
          </button>
        </div>
      </dialog>
    </>
  );
}

function Sharers({ info }: { info: ClassInfo }) {
  const { t } = useTranslation('teach', { keyPrefix: 'share' });
  const { t: account } = useTranslation('teach', { keyPrefix: 'account' });
  const [fetched] = useFetched<TeachersReply>('/api/teachers');
  const [shared, setShared] = useState(info.coTeachers);
  if (fetched.status !== 'there') return null;
  const { teachers } = fetched.body;
  if (!teachers.some(({ id, me }) => me && id === info.teacher)) return <p>{t('owner')}</p>;
  const others = teachers.filter(({ me }) => !me);
  if (others.length === 0) return <p>{t('nobody')}</p>;
  const set = async (teacher: string, on: boolean) => {
    const reply = await request<ClassInfo>('POST', `/api/classes/${info.id}/share`, { teacher, shared: on });
    if (reply.ok) setShared(reply.body.coTeachers);
  };
  return (
    <>
      <p>{t('what')}</p>
      <ul className="sharers">
        {others.map(({ id, name }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={shared.includes(id)}
                onChange={({ currentTarget }) => void set(id, currentTarget.checked)}
              />{' '}
              {name ?? account('unnamed')}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
