import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchSettings } from '#shared/game/settings.ts';
import type { ClassInfo } from '#shared/protocol/messages.ts';
import { ClassSettings } from './class-settings.tsx';
import { type Problem, request } from './request.ts';

/** What a running class is played under, to be changed at once: the board shows what has been stored. */
export function RunningSettings({ info: { id, settings } }: { info: ClassInfo }) {
  const { t } = useTranslation('teach');
  const [problem, setProblem] = useState<Problem | null>(null);
  async function change(to: MatchSettings) {
    const reply = await request<ClassInfo>('POST', `/api/classes/${id}/settings`, to);
    setProblem(reply.ok ? null : reply.problem);
  }
  return (
    <details className="card running-settings">
      <summary>
        {t('settings.title')}{' '}
        <span className="quiet">
          {t(`settings.paces.${settings.pace}`)} ·{' '}
          {t('settings.help', { level: t(`settings.levels.${settings.assistance}`) })}
        </span>
      </summary>
      <ClassSettings settings={settings} onChange={(to) => void change(to)} />
      <p className="quiet">{t('settings.when')}</p>
      {problem && (
        <p className="notice-problem" role="alert">
          {t(problem === 'offline' || problem === 'not-signed-in' ? `errors.${problem}` : 'errors.other')}
        </p>
      )}
    </details>
  );
}
