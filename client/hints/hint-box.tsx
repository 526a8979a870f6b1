import { useTranslation } from 'react-i18next';
import type { HintsView } from '#shared/game/view.ts';
import { useHintText } from './hint-text.ts';
import './hints.css';

/** What was told for this move so far, and the next step with its price on the button. */
export default function HintBox({
  hints,
  busy,
  onAsk,
}: {
  readonly hints: HintsView;
  readonly busy: boolean;
  readonly onAsk: () => void;
}) {
  const { t } = useTranslation('hints');
  const text = useHintText();
  const { given, next } = hints;
  return (
    <section className="hints" aria-label={t('title')}>
      <ul aria-live="polite">
        {given.map((hint) => (
          <li key={`${hint.step} ${'field' in hint ? `${hint.field} ${hint.segment}` : ''}`}>
            {text(hint)}{' '}
            {hint.step === 'rule' && hint.rule !== null && (
              <span className="quiet">{t('byRule', { rule: hint.rule })}</span>
            )}
          </li>
        ))}
      </ul>
      {next ? (
        <button type="button" aria-disabled={busy} onClick={() => !busy && onAsk()}>
          {t(`ask.${next.step}`)}{' '}
          <span className="price">{next.price > 0 ? t('price', { count: next.price }) : t('free')}</span>
        </button>
      ) : (
        given.length > 0 && <p className="quiet">{t('all')}</p>
      )}
    </section>
  );
}
