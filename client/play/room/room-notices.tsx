import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode, Lobby } from '#shared/protocol/messages.ts';
import type { CommandBody } from '#shared/protocol/session.ts';
import { tabMemory } from '../../net/storage.ts';
import '../bar.css';
import './room.css';

interface RoomProps {
  readonly lobby: Lobby;
  readonly say: (body: CommandBody) => void;
}

/** What the teacher does that concerns this player. Loaded after the first paint. */
export default function RoomNotices({ lobby }: Pick<RoomProps, 'lobby'>) {
  const { t } = useTranslation('room');
  const { held, paused } = lobby;
  return (
    <>
      {paused && (
        <p className="bar room-paused" role="status">
          {t('paused')}
        </p>
      )}
      {held && (
        <p className="bar" role="status">
          {t('held')}
        </p>
      )}
      <TeacherSays lobby={lobby} />
    </>
  );
}

/** Asks for the teacher, or no longer. */
export function RoomHand({ lobby: { hand = false, phase }, say }: RoomProps) {
  const { t } = useTranslation('room');
  if (phase === 'class-over') return null;
  return (
    <button
      type="button"
      className="plain room-hand"
      aria-pressed={hand}
      title={t(hand ? 'handUp' : 'hand')}
      onClick={() => say({ type: 'hand', raised: !hand })}
    >
      {t(hand ? 'handShort' : 'handAsk')}
    </button>
  );
}

const READ = 'ackademy.message';

/** Stands until it has been read, once, also over a reload. */
function TeacherSays({ lobby: { message } }: Pick<RoomProps, 'lobby'>) {
  const { t } = useTranslation('room');
  const [read, setRead] = useState(() => tabMemory.get(READ));
  if (!message || read === String(message.at)) return null;
  const { at, said } = message;
  return (
    <div className="bar room-message" role="alert">
      <p>
        <b>{t('from')}</b> {'prepared' in said ? t(`said.${said.prepared}`) : said.text}
      </p>
      <button
        type="button"
        onClick={() => {
          tabMemory.set(READ, String(at));
          setRead(String(at));
        }}
      >
        {t('read')}
      </button>
    </div>
  );
}

/** Until when somebody sits alone: the teacher's word, or the number of another table. */
export function RoomDoor({ lobby: { door, table }, say }: RoomProps) {
  const { t } = useTranslation('room');
  const [number, setNumber] = useState('');
  if (door === undefined || door === 'auto') return null;
  if (door !== 'students') {
    return (
      <p role="status">
        <b>{t(door)}</b>
      </p>
    );
  }
  return (
    <form
      className="room-sit"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = Number(number);
        if (Number.isInteger(wanted) && wanted >= 1) say({ type: 'sitWith', table: Math.min(wanted, 1000) });
      }}
    >
      <h3>{t('students')}</h3>
      <p>{t('studentsHow', { table })}</p>
      <label>
        {t('tableNumber')}
        <input
          inputMode="numeric"
          value={number}
          onInput={({ currentTarget }) => setNumber(currentTarget.value.trim())}
        />
      </label>
      <button type="submit" className="primary">
        {t('sit')}
      </button>
    </form>
  );
}

/** Why the teacher's rules of this class forbid what was asked for. */
export const RoomError = ({ code }: { code: Extract<ErrorCode, 'class-locked' | 'banned' | 'paused'> }) => {
  const { t } = useTranslation('room');
  return t(`errors.${code}`);
};
