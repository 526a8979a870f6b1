import { useTranslation } from 'react-i18next';
import type { Setting } from '#shared/game/choices.ts';
import type { Choice, Command } from '#shared/game/move.ts';
import type { SeatView } from '#shared/game/view.ts';
import { callName } from '../say.ts';
import './several.css';

interface Props {
  readonly view: SeatView;
  readonly busy: boolean;
  readonly onSay: (command: Command) => void;
}

/** What the lesson leaves to the player: calls of the application, settings of the host, each with what it costs. */
export default function ChoicesPanel({ view, busy, onSay }: Props) {
  const { t } = useTranslation('several');
  const { t: play } = useTranslation('play');
  const { choices } = view;
  if (choices === undefined) return null;
  // With something to handle the clock stands anyway.
  const asked = view.turn[view.seat] === true && view.inbox.length === 0;
  const say = (choice: Choice) => !busy && onSay(choice);
  return (
    <section className="card panel choices-of-host" aria-label={t('choose')} data-host={view.seat}>
      {asked && <h2>{t('choose')}</h2>}
      {choices.now.length > 0 && (
        <section className="chosen-calls" aria-label={t('calls')}>
          <h3>{t('calls')}</h3>
          {choices.now.map(({ conn, call }) => (
            <button
              key={`${conn} ${call.type}`}
              type="button"
              aria-disabled={busy}
              onClick={() => say({ type: 'call', conn, call })}
            >
              {t('callOn', { call: callName(play, call), conn })}
            </button>
          ))}
        </section>
      )}
      {choices.settings.length > 0 && (
        <section className="chosen-settings" aria-label={t('settings')}>
          <h3>{t('settings')}</h3>
          {choices.settings.map((setting) => (
            <SettingButton
              key={`${setting.tool} ${setting.value}`}
              setting={setting}
              holds={choices.chosen.settings.some(
                (one) => one.tool === setting.tool && one.value === setting.value,
              )}
              busy={busy}
              onSet={() => say({ type: 'set', setting })}
            />
          ))}
        </section>
      )}
      {asked && (
        <button type="button" aria-disabled={busy} onClick={() => !busy && onSay({ type: 'wait' })}>
          {t('letRun')}
        </button>
      )}
    </section>
  );
}

function SettingButton(props: {
  readonly setting: Setting;
  readonly holds: boolean;
  readonly busy: boolean;
  readonly onSet: () => void;
}) {
  const { setting, holds, busy, onSet } = props;
  const { t } = useTranslation('several');
  const { name, why } = useSettingText()(setting);
  return (
    <p>
      {holds ? (
        <strong role="status">{t('isSet', { setting: name })}</strong>
      ) : (
        <button type="button" aria-disabled={busy} onClick={() => !busy && onSet()}>
          {name}
        </button>
      )}{' '}
      <span className="quiet">{why}</span>
    </p>
  );
}

function useSettingText() {
  const { t } = useTranslation('several');
  return (setting: Setting): { readonly name: string; readonly why: string } => {
    switch (setting.tool) {
      case 'cookies':
        return setting.value
          ? { name: t('cookiesOn'), why: t('cookiesWhy') }
          : { name: t('cookiesOff'), why: t('cookiesOffWhy') };
      case 'synAckRetries':
        return { name: t('synAckRetries', { n: setting.value }), why: t('synAckRetriesWhy') };
      case 'msl':
        return { name: t('msl', { s: setting.value / 1000 }), why: t('mslWhy') };
    }
  };
}
