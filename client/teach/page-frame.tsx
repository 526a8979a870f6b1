import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import './page-frame.css';

interface FrameProps {
  /** Also the browser tab's, so that several are told apart. */
  readonly title: string;
  /** Stands in the head of the page, right of its name. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page that is not a student's: the name, what the page adds, the language. */
export function PageFrame({ title, head, children }: FrameProps) {
  const { t } = useTranslation('teach');
  useEffect(() => {
    document.title = `${title} · ${t('app')}`;
  }, [title, t]);
  return (
    <div className="frame">
      <header className="frame-head">
        <span className="frame-name">{t('app')}</span>
        {head}
        <span className="frame-language">
          <LanguageSwitch />
        </span>
      </header>
      <main className="frame-main">{children}</main>
    </div>
  );
}
