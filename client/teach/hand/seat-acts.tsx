import { QRCodeSVG } from 'qrcode.react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { PairCard, SeatAct } from '#shared/protocol/messages.ts';
import { seatLink } from '../../net/seat-link.ts';
import { request } from '../request.ts';
import { AskFirst } from './ask-first.tsx';
import { InDialog } from './in-dialog.tsx';
import { useActs } from './use-acts.tsx';

interface SeatProps {
  readonly pair: PairCard;
  readonly nameOf: (host: HostId) => string;
}

/** Who sits here, in the teacher's hand: the bot, another device, another name, or away with them. */
export function SeatActs({ pair, nameOf }: SeatProps) {
  const { t } = useTranslation('hand', { keyPrefix: 'seat' });
  return (
    <details className="hand-seats">
      <summary>{t('title')}</summary>
      <p className="quiet">{t('kept')}</p>
      {HOST_IDS.map((seat) => (
        <OneSeat key={seat} pair={pair} seat={seat} name={nameOf(seat)} />
      ))}
    </details>
  );
}

function OneSeat({ pair: { table, seats }, seat, name }: { pair: PairCard; seat: HostId; name: string }) {
  const { t } = useTranslation('hand', { keyPrefix: 'seat' });
  const { t: teach } = useTranslation('teach', { keyPrefix: 'pair' });
  const { classId, act } = useActs();
  const person = seats[seat];
  const role = teach(seat === 'clientHost' ? 'client' : 'server');
  const at = (what: SeatAct) => request('POST', `/api/classes/${classId}/seats`, { table, seat, act: what });
  if (!person || person.kind === 'bot') {
    const bot = person !== null;
    return (
      <p className="hand-row">
        <button type="button" onClick={() => void at(bot ? 'no-bot' : 'bot')}>
          {bot ? t('noBot', { role }) : t('botEmpty', { role })}
        </button>
      </p>
    );
  }
  return (
    <div className="hand-row" data-host={seat}>
      {!person.online && (
        <button type="button" onClick={() => void at('bot')}>
          {t('bot', { name })}
        </button>
      )}
      <InDialog label={t('device', { name })} title={t('device', { name })}>
        {() => <AnotherDevice table={table} seat={seat} />}
      </InDialog>
      <InDialog label={t('rename', { name })} title={t('rename', { name })}>
        {(close) => (
          <form
            className="fields"
            onSubmit={(event) => {
              event.preventDefault();
              const nickname = String(new FormData(event.currentTarget).get('nickname'));
              const undo = { act: 'rename', table, seat, nickname: name } as const;
              void act({ act: 'rename', table, seat, nickname }, { what: t('rename', { name }), undo });
              close();
            }}
          >
            <label>
              {t('newName', { name })}
              <input name="nickname" defaultValue={name} required={true} />
            </label>
            <button type="submit" className="primary">
              {t('save')}
            </button>
          </form>
        )}
      </InDialog>
      <AskFirst
        label={t('remove', { name })}
        what={t('removeWhat', { name })}
        onYes={() => void at('remove')}
      />
      <AskFirst
        label={t('ban', { name })}
        what={t('banWhat', { name })}
        onYes={() => void act({ act: 'ban', table, seat }, { what: t('ban', { name }) })}
      />
    </div>
  );
}

/** The seat as a code to scan, made anew each time it is asked for. */
function AnotherDevice({ table, seat }: { table: number; seat: HostId }) {
  const { t } = useTranslation('hand', { keyPrefix: 'seat' });
  const { classId } = useActs();
  const [link, setLink] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  if (!asked) {
    setAsked(true);
    void request<{ ticket?: string }>('POST', `/api/classes/${classId}/seats`, {
      table,
      seat,
      act: 'ticket',
    }).then(
      (reply) => reply.ok && reply.body.ticket && setLink(seatLink(location.origin, reply.body.ticket)),
    );
  }
  if (link === null) return null;
  return (
    <>
      <p>{t('deviceHow')}</p>
      <QRCodeSVG value={link} size={220} marginSize={3} title={t('deviceHow')} />
      <code className="command">{link}</code>
    </>
  );
}
