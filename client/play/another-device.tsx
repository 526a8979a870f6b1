import { QRCodeSVG } from 'qrcode.react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { seatLink } from '../net/seat-link.ts';
import './another-device.css';

/** The seat as a code to scan: whoever opens it sits here, and this page steps back until it is asked again. */
export default function AnotherDevice({
  token,
  onClose,
}: {
  /** What the seat is resumed with; another one with every welcome. */
  readonly token: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('play');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const link = seatLink(location.origin, token);
  return (
    <dialog ref={dialog} className="card another-device" aria-label={t('device.title')} onClose={onClose}>
      <h2>{t('device.title')}</h2>
      <p>{t('device.how')}</p>
      {/* Dark on light in either scheme: not every reader takes an inverted code. */}
      <QRCodeSVG value={link} size={240} marginSize={3} title={t('device.qr')} />
      <details>
        <summary>{t('device.address')}</summary>
        <code>{link}</code>
      </details>
      <p className="quiet">{t('device.secret')}</p>
      <button type="button" onClick={() => dialog.current?.close()}>
        {t('device.close')}
      </button>
    </dialog>
  );
}
