import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TcpState } from '#shared/tcp/state.ts';
import { SPELLINGS, stateSpelling } from '../notation/use-notation.ts';
import Glossary from './glossary.tsx';

/** The words, over what is being played; Escape leads back to it. */
export default function GlossaryDialog({
  state,
  onClose,
}: {
  /** Where the player's connection is, if one is being played. */
  readonly state: TcpState | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('glossary');
  const spelling = stateSpelling.use();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="card glossary-dialog" aria-label={t('title')} onClose={onClose}>
      <div className="line">
        <h2>{t('title')}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t('close')}
        </button>
      </div>
      <label className="spelling">
        {t('spelling.label')}{' '}
        <select
          value={spelling}
          onChange={(event) => stateSpelling.set(event.target.value as typeof spelling)}
        >
          {SPELLINGS.map((one) => (
            <option key={one} value={one}>
              {t(`spelling.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Glossary state={state} />
    </dialog>
  );
}
