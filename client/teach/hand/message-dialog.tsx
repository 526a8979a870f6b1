import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MESSAGES, type PreparedMessage } from '#shared/protocol/codes.ts';
import { InDialog } from './in-dialog.tsx';
import { useActs } from './use-acts.tsx';

/** A sentence for one pair, or (table null) for everybody. */
export function MessageDialog({ table }: { table: number | null }) {
  const { t } = useTranslation('hand', { keyPrefix: 'message' });
  const { t: acts } = useTranslation('hand', { keyPrefix: 'acts' });
  const title = table === null ? t('toAll') : t('to', { table });
  return (
    <InDialog label={acts('message')} title={title}>
      {(close) => <MessageForm table={table} onSent={close} />}
    </InDialog>
  );
}

function MessageForm({ table, onSent }: { table: number | null; onSent: () => void }) {
  const { t } = useTranslation('hand', { keyPrefix: 'message' });
  const { t: room } = useTranslation('room', { keyPrefix: 'said' });
  const { act } = useActs();
  const [prepared, setPrepared] = useState<PreparedMessage>(MESSAGES[0]);
  const [text, setText] = useState('');
  const send = async () => {
    const message = text.trim() === '' ? { prepared } : { text: text.trim() };
    await act({ act: 'message', message, ...(table !== null && { tables: [table] }) }, { what: t('title') });
    onSent();
  };
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label>
        {t('prepared')}
        <select
          value={prepared}
          onChange={({ currentTarget }) =>
            setPrepared(MESSAGES.find((one) => one === currentTarget.value) ?? MESSAGES[0])
          }
        >
          {MESSAGES.map((one) => (
            <option key={one} value={one}>
              {room(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('own')}
        <input value={text} maxLength={280} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <p className="quiet">{t('note')}</p>
      <button type="submit" className="primary">
        {t('send')}
      </button>
    </form>
  );
}
