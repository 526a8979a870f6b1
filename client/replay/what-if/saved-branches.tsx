import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Act } from '#shared/game/what-if.ts';
import type { BranchesReply, BranchInfo } from '#shared/protocol/branches.ts';
import { requestAsViewer } from '../viewer.ts';

/** The what-ifs that have been saved of a match. */
export function SavedBranches({ match }: { readonly match: string }) {
  const { t } = useTranslation('what-if');
  const [branches, setBranches] = useState<readonly BranchInfo[] | 'failed' | null>(null);
  useEffect(() => {
    let here = true;
    void requestAsViewer<BranchesReply>('GET', `/api/matches/${encodeURIComponent(match)}/branches`).then(
      (reply) => here && setBranches(reply.ok ? reply.body.branches : 'failed'),
    );
    return () => {
      here = false;
    };
  }, [match]);
  if (branches === null) return null;
  return (
    <section className="card what-if-menu">
      <h2>{t('list.title')}</h2>
      {branches === 'failed' && <p className="quiet">{t('list.failed')}</p>}
      {branches.length === 0 && <p className="quiet">{t('list.none')}</p>}
      {branches !== 'failed' && (
        <ul className="what-if-list">
          {branches.map((branch) => (
            <li key={branch.id}>
              <SavedBranch match={match} branch={branch} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SavedBranch({ match, branch }: { readonly match: string; readonly branch: BranchInfo }) {
  const { t } = useTranslation('what-if');
  const { id, entry, first, by } = branch;
  const host = t(`hosts.${hostOf(first)}`);
  return (
    <>
      <Link href={`/replay/${match}/what-if/${id}`}>
        {t('list.at', { entry, what: t(`list.what.${kindOf(first)}`, { host }) })}
      </Link>{' '}
      <span className="quiet">{t(`list.by.${by}`)}</span>
    </>
  );
}

function hostOf(act: Act) {
  if (act.type === 'move' || act.type === 'free') return act.seat;
  return act.type === 'intervention' && 'from' in act.act ? act.act.from : 'clientHost';
}

/** What an act changes, for the list. */
function kindOf(act: Act) {
  if (act.type !== 'intervention') return act.type;
  if (act.act.type === 'world') return act.act.world ?? 'rfc';
  return act.act.type === 'next' ? (act.act.deed?.type ?? 'none') : act.act.type;
}
