import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OWN_LESSON_MOST } from '#shared/protocol/codes.ts';
import type { NewLessonReply } from '#shared/protocol/own-lessons.ts';
import ownLessonTexts from '#shared/texts/en/own-lessons.ts';
import { LESSON_GROUPS, type LessonId, useLessonTitle } from './lesson-title.ts';
import { askForOwnLessons } from './own-lesson-list.ts';
import { request } from './request.ts';

const OURS = Object.keys(ownLessonTexts.ours) as (keyof typeof ownLessonTexts.ours)[];

/** Those in a world that is not TCP, and the one without a script: no teacher's own begins with them. */
const THE_CATALOGUES: readonly LessonId[] = ['two-way-handshake', 'no-time-wait', 'free-play'];

export const SAMPLES: readonly LessonId[] = LESSON_GROUPS.flatMap(({ lessons }) => lessons).filter(
  (id) => !THE_CATALOGUES.includes(id),
);

type Refused =
  | { readonly type: 'too-large' | 'too-many' | 'failed' }
  | Extract<NewLessonReply, { misfits: unknown }>;

/** A file of the catalogue to begin with, and a way to bring one's own. */
export function BringLesson() {
  const { t, i18n } = useTranslation('own-lessons');
  const [refused, setRefused] = useState<Refused | null>(null);
  const input = useRef<HTMLInputElement>(null);

  async function bring(file: File) {
    setRefused(null);
    if (file.size > OWN_LESSON_MOST) return setRefused({ type: 'too-large' });
    const body = { file: await file.text(), language: i18n.language };
    const reply = await request<NewLessonReply>('POST', '/api/own-lessons', body);
    if (!reply.ok) return setRefused({ type: reply.problem === 'not-now' ? 'too-many' : 'failed' });
    if ('misfits' in reply.body) return setRefused(reply.body);
    await askForOwnLessons();
  }

  return (
    <>
      <Sample />
      <p>
        <button type="button" onClick={() => input.current?.click()}>
          {t('bring')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('bring')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file, mended, shall be taken again.
            event.currentTarget.value = '';
            if (file) void bring(file);
          }}
        />
      </p>
      {refused && <Refusal refused={refused} />}
    </>
  );
}

function Sample() {
  const { t } = useTranslation('own-lessons');
  const titleOf = useLessonTitle();
  const [id, setId] = useState<string>('lost-syn');
  return (
    <p className="own-lesson-sample">
      <label>
        {t('sample')}{' '}
        <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
          {SAMPLES.map((one) => (
            <option key={one} value={one}>
              {titleOf(one)}
            </option>
          ))}
        </select>
      </label>{' '}
      <a className="button" href={`/api/lessons/${id}/file`} download={`${id}.json`}>
        {t('download')}
      </a>
    </p>
  );
}

function Refusal({ refused }: { readonly refused: Refused }) {
  const { t } = useTranslation('own-lessons');
  const said = (reason: string) => {
    const ours = OURS.find((one) => one === reason);
    return ours === undefined ? reason : t(`ours.${ours}`);
  };
  if ('misfits' in refused) {
    return (
      <div className="notice-problem" role="alert">
        <p>{t('misfits')}</p>
        <ul>
          {refused.misfits.map(({ place, reason }) => (
            <li key={`${place} ${reason}`}>
              {t('misfit', { place: place || t('whole'), reason: said(reason) })}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  const words = {
    'too-large': t('tooLarge', { most: OWN_LESSON_MOST / 1024 }),
    'too-many': t('tooMany'),
    failed: t('failed'),
  };
  return (
    <p className="notice-problem" role="alert">
      {words[refused.type]}
    </p>
  );
}
