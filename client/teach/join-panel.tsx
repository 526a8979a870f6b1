import { QRCodeSVG } from 'qrcode.react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassInfo } from '#shared/protocol/messages.ts';
import './join-panel.css';

const joinLink = (address: string, code: string): string =>
  `${address.replace(/\/$/, '')}/j/${encodeURIComponent(code)}`;

/** As people type it: browsers add the rest. */
const spoken = (address: string): string => address.replace(/^http:\/\//, '').replace(/\/$/, '');

const isLocal = (address: string): boolean => /^https?:\/\/(localhost|127\.|\[::1\])/.test(address);

const portOf = (address: string): string => {
  const { port, protocol } = new URL(address);
  return port || (protocol === 'https:' ? '443' : '80');
};

interface JoinProps {
  readonly info: ClassInfo;
  readonly onHide: () => void;
}

/** How students get in: the address, the code, the same as a QR code, and what to do if a phone cannot. */
export function JoinPanel({ info, onHide }: JoinProps) {
  const { t } = useTranslation('teach');
  const [chosen, setChosen] = useState(0);
  const large = useRef<HTMLDialogElement>(null);
  const addresses = info.addresses.length > 0 ? info.addresses : [location.origin];
  const address = addresses[chosen] ?? addresses[0] ?? location.origin;
  const others = addresses.filter((other) => other !== address && !isLocal(other));
  return (
    <aside className="card join" aria-labelledby="join-title">
      <div className="join-head">
        <h2 id="join-title">{t('join.title')}</h2>
        <button type="button" className="plain" onClick={onHide}>
          {t('class.hideJoin')}
        </button>
      </div>
      <HowToJoin address={address} code={info.code} size={176} />
      {isLocal(address) && <p className="join-warning">{t('join.onlyHere')}</p>}
      <button type="button" className="primary" onClick={() => large.current?.showModal()}>
        {t('join.large')}
      </button>
      {others.length > 0 && (
        <div className="join-others">
          <p className="quiet">{t('join.others')}</p>
          {others.map((other) => (
            <button
              key={other}
              type="button"
              className="number"
              aria-label={t('join.use', { address: spoken(other) })}
              onClick={() => setChosen(addresses.indexOf(other))}
            >
              {spoken(other)}
            </button>
          ))}
        </div>
      )}
      <Help address={address} />
      <dialog ref={large} className="join-large" aria-label={t('join.title')}>
        <HowToJoin address={address} code={info.code} size={320} />
        <button type="button" onClick={() => large.current?.close()}>
          {t('join.largeClose')}
        </button>
      </dialog>
    </aside>
  );
}

function HowToJoin({ address, code, size }: { address: string; code: string; size: number }) {
  const { t } = useTranslation('teach');
  const link = joinLink(address, code);
  return (
    <div className="join-how">
      <div className="join-words">
        <p className="quiet">{t('join.step1')}</p>
        <p className="join-address number">{spoken(address)}</p>
        <p className="quiet">{t('join.step2')}</p>
        <p className="join-code number">{code}</p>
      </div>
      <div className="join-qr">
        <p className="quiet">{t('join.orScan')}</p>
        {/* Dark on light in either scheme: not every reader takes an inverted code. */}
        <QRCodeSVG value={link} size={size} marginSize={3} title={t('join.qr', { link })} />
      </div>
    </div>
  );
}

function Help({ address }: { address: string }) {
  const { t } = useTranslation('teach');
  return (
    <details className="join-help">
      <summary>{t('help.title')}</summary>
      <p>{t('help.check', { address: `${spoken(address)}/check` })}</p>
      <dl>
        <dt>{t('help.network')}</dt>
        <dd>{t('help.networkText')}</dd>
        <dt>{t('help.isolation')}</dt>
        <dd>{t('help.isolationText')}</dd>
        <dt>{t('help.firewall')}</dt>
        <dd>{t('help.firewallText', { port: portOf(address) })}</dd>
        <dt>{t('help.elsewhere')}</dt>
        <dd>{t('help.elsewhereText')}</dd>
      </dl>
    </details>
  );
}
