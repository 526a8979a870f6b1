import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { i18n, startTexts } from './i18n/i18n.ts';
import { withTexts } from './i18n/with-texts.ts';
import './look/base.css';
import { JoinPage } from './play/join-page.tsx';
import PlayPage from './play/play-page.tsx';

// A student loads join and play, and nothing else.
const TeachPages = lazy(
  withTexts(['hand', 'room', 'teach', 'titles', 'trouble'], () => import('./teach/teach-pages.tsx')),
);
const ReplayPage = lazy(
  withTexts(['hints', 'replay', 'teach', 'titles', 'what-if'], () => import('./replay/replay-page.tsx')),
);
const BranchPage = lazy(
  withTexts(
    ['hints', 'replay', 'teach', 'titles', 'what-if'],
    () => import('./replay/what-if/branch-page.tsx'),
  ),
);
const CheckPage = lazy(withTexts(['check', 'teach'], () => import('./check/check-page.tsx')));
const PracticePage = lazy(
  withTexts(
    ['hints', 'misconceptions', 'practice', 'replay', 'titles'],
    () => import('./practice/practice-page.tsx'),
  ),
);
const FindingsPage = lazy(
  withTexts(['findings-page', 'teach'], () => import('./findings/findings-page.tsx')),
);
const ProjectorPage = lazy(withTexts(['hand', 'titles'], () => import('./projector/projector-page.tsx')));
const SignInPage = lazy(withTexts(['teach'], () => import('./sign-in/sign-in-page.tsx')));

const Pages = () => (
  <Suspense fallback={<p className="loading">…</p>}>
    <Switch>
      <Route path="/play" component={PlayPage} />
      <Route path="/teach/*?" component={TeachPages} />
      <Route path="/replay" component={ReplayPage} />
      <Route path="/replay/:matchId" component={ReplayPage} />
      <Route path="/replay/:matchId/what-if/:branchId" component={BranchPage} />
      <Route path="/check" component={CheckPage} />
      <Route path="/practice" component={PracticePage} />
      <Route path="/findings" component={FindingsPage} />
      <Route path="/projector" component={ProjectorPage} />
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/j/:code" component={JoinPage} />
      {/* An address that leads nowhere leads to the one thing that everybody wants. */}
      <Route component={JoinPage} />
    </Switch>
  </Suspense>
);

// The bundler asks for a part's stylesheet once; one that did not come is asked for until the line is back.
const askAgain = ({ target }: Event) => {
  if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
  setTimeout(() => target.replaceWith(target.cloneNode()), 2_000);
};
document.addEventListener('error', askAgain, true);

const root = document.getElementById('root');
startTexts().finally(() => {
  if (root)
    createRoot(root).render(
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <Pages />
        </I18nextProvider>
      </StrictMode>,
    );
});
