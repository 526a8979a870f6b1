import { hashOf } from './secrets.ts';
import type { Store } from './store/store.ts';
import type { World } from './world.ts';

/** One installation has one teacher so far; the store could hold more. */
export const TEACHER = 'teacher';

/** Makes a one-time link. The token stands behind the `#`, where it is sent to no server and written to no log. */
export async function newSignInLink(
  store: Store,
  world: Pick<World, 'secret' | 'now'>,
  address: string,
): Promise<string> {
  const token = world.secret();
  await store.commit([{ type: 'link', hash: hashOf(token), teacher: TEACHER, createdAt: world.now() }]);
  return `${address}/sign-in#${token}`;
}
