import { useTranslation } from 'react-i18next';
import type { OwnLesson, OwnLessonCheck, OwnLessonsReply } from '#shared/protocol/own-lessons.ts';
import { useLessonTitle } from './lesson-title.ts';
import { tellOwnLessons } from './own-lesson-list.ts';
import { request } from './request.ts';

/** One of the teacher's own lessons: what its exploration says, and what can be done with it. */
export function OwnLessonItem({
  lesson,
  chosen,
  onAdd,
}: {
  readonly lesson: OwnLesson;
  readonly chosen: boolean;
  readonly onAdd: (id: string) => void;
}) {
  const { t } = useTranslation('own-lessons');
  const { t: tTeach } = useTranslation('teach');
  const say = useCheckWords();
  const { id, check, playable } = lesson;
  const title = useLessonTitle()(id);
  const act = async (what: 'cancel' | 'remove') => {
    const reply = await request<OwnLessonsReply>('POST', `/api/own-lessons/${id}/${what}`);
    if (reply.ok) tellOwnLessons(reply.body.lessons);
  };
  const exploring = check.type === 'running' || check.type === 'waiting';
  return (
    <li className="own-lesson">
      <span className="lesson-name">{title}</span>
      <span className="own-lesson-acts">
        {playable && chosen && <span className="quiet">{tTeach('newClass.chosen')}</span>}
        {playable && !chosen && (
          <button
            type="button"
            aria-label={tTeach('newClass.addNamed', { lesson: title })}
            onClick={() => onAdd(id)}
          >
            {tTeach('newClass.add')}
          </button>
        )}
        {exploring && (
          <button
            type="button"
            aria-label={t('cancelNamed', { lesson: title })}
            onClick={() => act('cancel')}
          >
            {t('cancel')}
          </button>
        )}
        <button type="button" aria-label={t('removeNamed', { lesson: title })} onClick={() => act('remove')}>
          {t('remove')}
        </button>
      </span>
      <p className={check.type === 'broken' || check.type === 'other-ladder' ? 'notice-problem' : 'quiet'}>
        {say(check)}
      </p>
      {check.type === 'broken' && (
        <p className="quiet">
          <a href={`/api/own-lessons/${id}/game`} download>
            {t('game')}
          </a>{' '}
          {t('gameHow')} <a href="/replay">{t('replay')}</a>
        </p>
      )}
    </li>
  );
}

/** What an exploration has come to, in words; never more than it has shown. */
function useCheckWords(): (check: OwnLessonCheck) => string {
  const { t, i18n } = useTranslation('own-lessons');
  const counted = (n: number) => n.toLocaleString(i18n.language);
  return (check) => {
    switch (check.type) {
      case 'waiting':
        return t('check.waiting');
      case 'running':
        return t('check.running', { positions: counted(check.positions) });
      case 'proved': {
        const { k, m } = check;
        const positions = counted(check.positions);
        if (m === 0) return t('check.proved-fates', { k, positions });
        if (k === 0) return t('check.proved-waste', { m, positions });
        return t('check.proved', { k, m, positions });
      }
      case 'unsettled':
        return t('check.unsettled', { positions: counted(check.after) });
      case 'other-ladder':
        return t('check.other-ladder', { step: check.step });
      case 'broken':
        return t('check.broken', { why: t(`why.${check.property}`) });
    }
  };
}
