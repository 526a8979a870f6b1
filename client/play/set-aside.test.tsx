import { expect, test } from 'vitest';
import type { Lobby } from '#shared/protocol/messages.ts';
import { screen } from '../testing/dom.ts';
import { renderRoom } from '../testing/render-room.tsx';
import { LobbyPage } from './lobby.tsx';

const lobby: Lobby = {
  code: 'ABCDEF',
  table: 1,
  me: { nickname: 'Lin', seat: 'clientHost', kind: 'player', online: true },
  partner: { nickname: 'Ada', seat: 'serverHost', kind: 'player', online: true },
  phase: 'between',
  lesson: { id: 'three-way-handshake', place: 1, of: 2 },
  nextLesson: 'four-way-close',
  match: null,
  chosen: null,
  setAside: true,
};

test('a match that was set aside: the pair is told why, and chooses how to go on', () => {
  const said: unknown[] = [];
  renderRoom(<LobbyPage lobby={lobby} busy={false} say={(body) => said.push(body)} />);
  expect(screen.getByText(/renewed/)).toBeDefined();
  expect(screen.queryByText('The lesson starts in a moment.')).toBeNull();
  screen.getByRole('button', { name: /Play again$/ }).click();
  expect(said).toEqual([{ type: 'choose', choice: 'again' }]);
});
