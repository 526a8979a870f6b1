import en from '#shared/texts/en/doctor.ts';
import zh from '#shared/texts/zh/doctor.ts';
import { type SayOf, speaker } from '../../server/terminal.ts';

export type SayDoctor = SayOf<typeof en>;
export const sayDoctor = (env: NodeJS.ProcessEnv): SayDoctor => speaker<typeof en>(env, { en, zh });

/** What one look has found. `doubt` may get in the way, `wrong` does. */
export interface Finding {
  readonly level: 'good' | 'doubt' | 'wrong';
  readonly words: string;
}

export const good = (words: string): Finding => ({ level: 'good', words });
export const doubt = (words: string): Finding => ({ level: 'doubt', words });
export const wrong = (words: string): Finding => ({ level: 'wrong', words });

/** `1.5 GB` */
export function sizeOf(octets: number): string {
  if (octets >= 2 ** 30) return `${(octets / 2 ** 30).toFixed(1)} GB`;
  return octets >= 2 ** 20 ? `${Math.round(octets / 2 ** 20)} MB` : `${Math.ceil(octets / 1024)} KB`;
}
