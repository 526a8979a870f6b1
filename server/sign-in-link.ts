import { hashOf } from './secrets.ts';
import type { Store } from './store/store.ts';
import type { World } from './world.ts';

/** The first teacher of an installation, whom the printed links are for. */
export const TEACHER = 'teacher';

/** Makes a one-time link. The token stands behind the `#`, where it is sent to no server and written to no log. */
export async function newSignInLink(
  store: Store,
  world: Pick<World, 'secret' | 'now'>,
  address: string,
  teacher: string = TEACHER,
): Promise<string> {
  const token = world.secret();
  await store.commit([{ type: 'link', hash: hashOf(token), teacher, createdAt: world.now() }]);
  return `${address}/sign-in#${token}`;
}

/** A link that makes whoever opens it a teacher of their own. */
export const newInvitation = (
  store: Store,
  world: Pick<World, 'secret' | 'now' | 'id'>,
  address: string,
): Promise<string> => newSignInLink(store, world, address, world.id());
