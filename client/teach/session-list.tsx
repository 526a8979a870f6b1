import { useTranslation } from 'react-i18next';
import type { AccountReply } from '#shared/protocol/messages.ts';
import { request } from './request.ts';

/** `Firefox on Windows`, from what a browser says of itself; null where that tells nothing. */
export function deviceName(userAgent: string): string | null {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(userAgent)?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|CrOS|Linux)/.exec(userAgent)?.[1];
  const named = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS', CrOS: 'ChromeOS' } as const;
  const called = (word: string) => (word in named ? named[word as keyof typeof named] : word);
  return browser && system ? `${called(browser)} · ${called(system)}` : null;
}

interface ListProps {
  readonly sessions: AccountReply['sessions'];
  readonly onEnded: () => void;
}

/** Where one is signed in; each can be ended from here. */
export function SessionList({ sessions, onEnded }: ListProps) {
  const { t, i18n } = useTranslation('teach', { keyPrefix: 'account' });
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const end = async (id: string) => {
    await request('POST', `/api/sessions/${id}/end`);
    onEnded();
  };
  return (
    <section>
      <h2>{t('sessions')}</h2>
      <ul className="class-list">
        {sessions.map(({ id, device, createdAt, expiresAt, current }) => {
          const name = deviceName(device) ?? t('unknownDevice');
          return (
            <li key={id} className="card">
              <span className="class-what">
                <span>
                  {name}
                  {current && <b> · {t('here')}</b>}
                </span>
                <span className="quiet">
                  {t('since', { since: when.format(createdAt), until: when.format(expiresAt) })}
                </span>
              </span>
              <button type="button" aria-label={t('endNamed', { device: name })} onClick={() => end(id)}>
                {t('end')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
