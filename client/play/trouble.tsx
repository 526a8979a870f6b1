import { lazy, Suspense } from 'react';
import type { ErrorCode, Trouble } from '#shared/protocol/messages.ts';
import { withTexts } from '../i18n/with-texts.ts';

// Rare words, so no part of what a student loads first.
const load = withTexts(['trouble'], () => import('./trouble-notice.tsx'));
const Notice = lazy(load);
const ErrorWords = lazy(async () => ({ default: (await load()).TroubleError }));

export const TroubleBar = ({ trouble }: { readonly trouble: Trouble | undefined }) =>
  trouble && trouble !== 'overloaded' ? (
    <Suspense>
      <Notice trouble={trouble} />
    </Suspense>
  ) : null;

export const TroubleText = ({ code }: { readonly code: Extract<ErrorCode, 'not-stored' | 'busy'> }) => (
  <Suspense>
    <ErrorWords code={code} />
  </Suspense>
);
