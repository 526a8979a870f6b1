import type { FastifyBaseLogger } from 'fastify';
import type { WatchedStore } from '../store/watched-store.ts';
import type { School } from './school.ts';
import type { Troubles } from './troubles.ts';

/** From how the store is to what people are told: players, teachers, and once each time the log. */
export function tellTroubles(
  watched: WatchedStore,
  troubles: Troubles,
  school: School,
  log: FastifyBaseLogger,
): void {
  troubles.changed = (trouble) => school.troubleChanged(trouble);
  watched.changed = (state) => {
    troubles.set('storage-fails', state.type === 'failing');
    troubles.set('storage-slow', state.type === 'slow');
    if (state.type === 'well') log.warn({ storage: state }, 'the store saves again');
    else log.error({ storage: state }, 'the store does not save');
  };
}
