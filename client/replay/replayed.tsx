import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '../i18n/with-texts.ts';
import { closerOf, lettersOfTable } from '../notation/letters.ts';
import { NumbersShown } from '../notation/use-notation.ts';
import type { Recording } from './recording.ts';
import { Stage } from './stage.tsx';
import type { Start } from './what-if/branch.ts';

// The composer and all that belongs to it: wanted by those who ask "what if" only.
const WhatIf = lazy(withTexts(['hints', 'replay', 'what-if'], () => import('./what-if/what-if.tsx')));

interface ReplayedProps {
  readonly recording: Recording;
  readonly whole: boolean;
  /** The match on the server; null for a log from a file. */
  readonly match: string | null;
}

/** A match that can be looked at, and gone on with otherwise. */
export function Replayed({ recording, whole, match }: ReplayedProps) {
  const { t } = useTranslation('replay');
  const [start, setStart] = useState<Start | null>(null);
  const { header, last } = recording;
  const numbers = { letters: lettersOfTable(header.iss, last.story), closer: closerOf(last.story) };
  return (
    <NumbersShown value={numbers}>
      {start === null ? (
        <Stage recording={recording} whole={whole} match={match} onBranch={setStart} />
      ) : (
        <Suspense fallback={<p role="status">{t('loading')}</p>}>
          <WhatIf original={recording} start={start} match={match} onClose={() => setStart(null)} />
        </Suspense>
      )}
    </NumbersShown>
  );
}
