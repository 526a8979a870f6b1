import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { i18n, startTexts } from './i18n/i18n.ts';
import './look/base.css';
import { JoinPage } from './play/join-page.tsx';
import PlayPage from './play/play-page.tsx';

// A student loads join and play, and nothing else.
const TeachPages = lazy(() => import('./teach/teach-pages.tsx'));
const ReplayPage = lazy(() => import('./replay/replay-page.tsx'));
const BranchPage = lazy(() => import('./replay/what-if/branch-page.tsx'));
const CheckPage = lazy(() => import('./check/check-page.tsx'));
const PracticePage = lazy(() => import('./practice/practice-page.tsx'));
const FindingsPage = lazy(() => import('./findings/findings-page.tsx'));
const ProjectorPage = lazy(() => import('./projector/projector-page.tsx'));
const SignInPage = lazy(() => import('./sign-in/sign-in-page.tsx'));

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
