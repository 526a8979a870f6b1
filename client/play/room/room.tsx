import { lazy, Suspense } from 'react';
import type { ErrorCode, Lobby } from '#shared/protocol/messages.ts';
import type { CommandBody } from '#shared/protocol/session.ts';
import { withTexts } from '../../i18n/with-texts.ts';

// No part of what a student loads first: it comes beside the first picture, and nobody waits for it.
const load = withTexts(['room'], () => import('./room-notices.tsx'));
const Notices = lazy(load);
const Hand = lazy(async () => ({ default: (await load()).RoomHand }));
const Door = lazy(async () => ({ default: (await load()).RoomDoor }));
const ErrorWords = lazy(async () => ({ default: (await load()).RoomError }));

interface RoomProps {
  readonly lobby: Lobby;
  readonly say: (body: CommandBody) => void;
}

export const HandButton = (props: RoomProps) => (
  <Suspense>
    <Hand {...props} />
  </Suspense>
);

export const RoomBar = (props: Pick<RoomProps, 'lobby'>) => (
  <Suspense>
    <Notices {...props} />
  </Suspense>
);

export const WaitingDoor = (props: RoomProps) => (
  <Suspense>
    <Door {...props} />
  </Suspense>
);

export const RoomErrorText = (props: {
  readonly code: Extract<ErrorCode, 'class-locked' | 'banned' | 'paused'>;
}) => (
  <Suspense>
    <ErrorWords {...props} />
  </Suspense>
);
