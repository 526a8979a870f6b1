import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { DEFAULT_CONDUCT } from '#shared/protocol/default-conduct.ts';
import type { ClassInfo, NewClassRequest } from '#shared/protocol/messages.ts';
import { ClassSettings } from './class-settings.tsx';
import { ConductFields } from './hand/conduct-fields.tsx';
import { FIRST_PLAN, LESSON_GROUPS, useLessonTitle } from './lesson-title.ts';
import { OwnLessonsPart } from './own-lessons-part.tsx';
import { type Problem, request } from './request.ts';

/** Chooses lessons, puts them in order, and opens a class with them. */
export function NewClass() {
  const { t } = useTranslation('teach');
  const [, navigate] = useLocation();
  const [plan, setPlan] = useState<readonly string[]>(FIRST_PLAN);
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  const [conduct, setConduct] = useState(DEFAULT_CONDUCT);
  const [step, setStep] = useState<'choosing' | 'empty' | 'opening' | Problem>('choosing');

  async function open() {
    if (plan.length === 0) return setStep('empty');
    setStep('opening');
    const body: NewClassRequest = { lessons: [...plan], settings, conduct };
    const reply = await request<ClassInfo>('POST', '/api/classes', body);
    if (reply.ok) navigate(`/teach/class/${reply.body.id}`);
    else setStep(reply.problem);
  }
  const change = (to: readonly string[]) => {
    setPlan(to);
    setStep('choosing');
  };

  return (
    <form
      className="card new-class"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <h2>{t('newClass.title')}</h2>
      <p className="quiet">{t('newClass.lead')}</p>
      <div className="new-class-columns">
        <Available plan={plan} onAdd={(id) => change([...plan, id])} />
        <Plan plan={plan} onChange={change} />
      </div>
      <ClassSettings settings={settings} onChange={setSettings} />
      <ConductFields
        conduct={conduct}
        onChange={(changes) => setConduct({ ...conduct, ...changes })}
        running={false}
      />
      {step === 'empty' && (
        <p className="notice-problem" role="alert">
          {t('newClass.none')}
        </p>
      )}
      {step !== 'choosing' && step !== 'empty' && step !== 'opening' && (
        <p className="notice-problem" role="alert">
          {t(step === 'offline' || step === 'not-signed-in' ? `errors.${step}` : 'errors.other')}
        </p>
      )}
      <div className="new-class-go">
        <button type="submit" className="primary" disabled={step === 'opening'}>
          {step === 'opening' ? t('newClass.opening') : t('newClass.submit')}
        </button>
        <span className="quiet">{t('newClass.next')}</span>
      </div>
    </form>
  );
}

function Available({ plan, onAdd }: { plan: readonly string[]; onAdd: (id: string) => void }) {
  const { t } = useTranslation('teach');
  const titleOf = useLessonTitle();
  return (
    <section>
      <h3>{t('newClass.available')}</h3>
      {LESSON_GROUPS.map(({ group, lessons }) => (
        <section key={group} aria-label={t(`newClass.groups.${group}`)}>
          <h4>{t(`newClass.groups.${group}`)}</h4>
          <ul className="lesson-list">
            {lessons.map((id) => (
              <li key={id}>
                <span className="lesson-name">{titleOf(id)}</span>
                {plan.includes(id) ? (
                  <span className="quiet">{t('newClass.chosen')}</span>
                ) : (
                  <button
                    type="button"
                    aria-label={t('newClass.addNamed', { lesson: titleOf(id) })}
                    onClick={() => onAdd(id)}
                  >
                    {t('newClass.add')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <OwnLessonsPart plan={plan} onAdd={onAdd} />
    </section>
  );
}

interface PlanProps {
  readonly plan: readonly string[];
  readonly onChange: (plan: readonly string[]) => void;
}

function Plan({ plan, onChange }: PlanProps) {
  const { t } = useTranslation('teach');
  const titleOf = useLessonTitle();
  const swap = (a: number, b: number) => {
    const next = [...plan];
    [next[a], next[b]] = [plan[b]!, plan[a]!];
    onChange(next);
  };
  return (
    <section>
      <h3>{t('newClass.plan')}</h3>
      <ol className="lesson-list plan">
        {plan.map((id, at) => {
          const lesson = titleOf(id);
          return (
            <li key={id}>
              <span className="number">{at + 1}</span>
              <span className="lesson-name">{lesson}</span>
              <span className="plan-buttons">
                <button
                  type="button"
                  disabled={at === 0}
                  aria-label={t('newClass.up', { lesson })}
                  onClick={() => swap(at, at - 1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  disabled={at === plan.length - 1}
                  aria-label={t('newClass.down', { lesson })}
                  onClick={() => swap(at, at + 1)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  aria-label={t('newClass.remove', { lesson })}
                  onClick={() => onChange(plan.filter((other) => other !== id))}
                >
                  ✕
                </button>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
