import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActReply, ClassAct } from '#shared/protocol/conduct.ts';
import { request } from '../request.ts';

interface Told {
  readonly words: string;
  readonly undo: ClassAct | null;
}

/** Does something in the class, says in words what came of it, and offers to take it back where that can be. */
export type Act = (
  act: ClassAct,
  as: { readonly what: string; readonly undo?: ClassAct | null },
) => Promise<ActReply | null>;

const Acts = createContext<{ readonly classId: string; readonly act: Act }>({
  classId: '',
  act: async () => null,
});

export const useActs = () => useContext(Acts);

/** Around everything from which a teacher acts; what came of the last act stands at its foot. */
export function ActingIn({ classId, children }: { classId: string; children: ReactNode }) {
  const { t } = useTranslation('hand', { keyPrefix: 'acts' });
  // What students read is chosen from here: loaded with the page, or a dialog would wait for it and the page vanish.
  useTranslation('room');
  const [told, setTold] = useState<Told | null>(null);
  const act = useCallback<Act>(
    async (body, { what, undo = null }) => {
      const reply = await request<ActReply>('POST', `/api/classes/${classId}/acts`, body);
      if (!reply.ok) {
        setTold({ words: t(reply.problem === 'not-now' ? 'notNow' : 'failed'), undo: null });
        return null;
      }
      const { done, notNow } = reply.body;
      const nothing = done.length === 0 && notNow.length > 0;
      setTold(
        nothing
          ? { words: t('notNow'), undo: null }
          : { words: t('done', { what, count: Math.max(1, done.length) }), undo },
      );
      return reply.body;
    },
    [classId, t],
  );
  const value = useMemo(() => ({ classId, act }), [classId, act]);
  return (
    <Acts.Provider value={value}>
      {children}
      <div className="told" role="status">
        {told && (
          <p className="card">
            {told.words}{' '}
            {told.undo && (
              <button type="button" onClick={() => told.undo && void act(told.undo, { what: t('undo') })}>
                {t('undo')}
              </button>
            )}
          </p>
        )}
      </div>
    </Acts.Provider>
  );
}
