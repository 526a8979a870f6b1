import type { AccountRequest } from '#shared/protocol/messages.ts';
import type { SessionRow, Store, TeacherRow } from '../store/store.ts';
import { hashPassphrase, isPassphrase } from './passphrase.ts';

/** Whoever has come in by a link may choose a new passphrase for so long: that is how a forgotten one is mended. */
const LINK_TRUST = 60 * 60 * 1000;

export const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

/** A teacher's account with a new name or passphrase, or why it cannot have them. Nothing is stored yet. */
export async function changedAccount(
  store: Store,
  session: SessionRow,
  asked: AccountRequest,
  now: number,
): Promise<TeacherRow | 'name-taken' | 'sign-in-wrong'> {
  const all = await store.teachers();
  const { teacher: id, createdAt } = session;
  const teacher = all.find((one) => one.id === id) ?? { id, name: null, passphrase: null, createdAt };
  if (all.some((one) => one.id !== id && one.name !== null && sameName(one.name, asked.name))) {
    return 'name-taken';
  }
  const { passphrase } = asked;
  if (passphrase === undefined) return { ...teacher, name: asked.name };
  const trusted = teacher.passphrase === null || (session.byLink && now < createdAt + LINK_TRUST);
  if (!trusted && !(await isPassphrase(asked.current ?? '', teacher.passphrase))) return 'sign-in-wrong';
  return { ...teacher, name: asked.name, passphrase: await hashPassphrase(passphrase) };
}
