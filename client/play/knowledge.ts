import type { TcbView } from '#shared/game/assistance.ts';

export const FACTS = ['mySending', 'myReceiving', 'peersSending', 'peersReceiving'] as const;
export type Fact = (typeof FACTS)[number];

/**
 * What a handshake is for: which directions are known to work, read from the own TCB alone. A SYN that came proves
 * that the peer sends and I receive; an acknowledgment of my SYN, that I send and the peer receives.
 */
export const knownFacts = (tcb: TcbView | null): readonly Fact[] => {
  if (tcb === null || tcb.state === 'LISTEN' || tcb.state === 'SYN-SENT') return [];
  const synAcknowledged = tcb.snd.una !== tcb.snd.iss;
  return FACTS.filter((fact) => fact === 'myReceiving' || fact === 'peersSending' || synAcknowledged);
};
