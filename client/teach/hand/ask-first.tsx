import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import '../close-class.css';

interface AskProps {
  readonly label: string;
  /** What happens, before it does. */
  readonly what: string;
  readonly onYes: () => void;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A button for what cannot be taken back: it says so before anything happens. */
export function AskFirst({ label, what, onYes, className, children }: AskProps) {
  const { t } = useTranslation('hand', { keyPrefix: 'acts' });
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      <dialog ref={dialog} className="card ask" aria-label={label}>
        <h2>{label}</h2>
        <p>{what}</p>
        {children}
        <div className="ask-buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            {t('back')}
          </button>
          <button
            type="button"
            className="danger"
            onClick={() => {
              dialog.current?.close();
              onYes();
            }}
          >
            {t('sure')}
          </button>
        </div>
      </dialog>
    </>
  );
}
