import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import { mustAct } from '#shared/game/inbox.ts';
import type { Recording } from '../recording.ts';
import { acted, type Branch, heldBy, OWN_MOST, type Start, startBranch, takenBack } from './branch.ts';
import { Comparison } from './comparison.tsx';
import { KeepBranch } from './keep-branch.tsx';
import { OwnSeat } from './own-seat.tsx';
import './what-if.css';

interface WhatIfProps {
  readonly original: Recording;
  readonly start: Start;
  /** The match on the server that this is a what-if of; null for a log from a file. */
  readonly match: string | null;
  readonly onClose: () => void;
}

/** A branch as it is played: by the viewer, by bots, or as it was played; then side by side with the match. */
export default function WhatIf({ original, start, match, onClose }: WhatIfProps) {
  const { t } = useTranslation('what-if');
  const [branch, setBranch] = useState(() => startBranch(original, start));
  const { recording, held } = branch;
  const { position } = recording.last;
  const seat = seatToMove(branch);
  return (
    <div className="what-if">
      <section className="card what-if-head">
        <h2>{t('now', { entry: branch.at })}</h2>
        <fieldset className="replay-hosts">
          <legend>{t('play.label')}</legend>
          {HOST_IDS.map((id) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={held.includes(id)}
                disabled={position.outcome !== null}
                onChange={(event) =>
                  setBranch(
                    heldBy(
                      branch,
                      HOST_IDS.filter((one) => (one === id ? event.target.checked : held.includes(one))),
                    ),
                  )
                }
              />
              {t(`play.${id}`)}
            </label>
          ))}
        </fieldset>
        {recording.last.header.lesson.rules && (
          <p className="not-tcp">{t(`notTcp.${recording.last.header.lesson.rules}`)}</p>
        )}
        <div className="what-if-choices">
          {branch.before.length > 0 && (
            <button type="button" onClick={() => setBranch(takenBack(branch))}>
              {t('takeBack')}
            </button>
          )}
          <button type="button" onClick={onClose}>
            {t('close')}
          </button>
        </div>
        {recording.end >= branch.at + OWN_MOST && (
          <p className="quiet">{t('endless', { count: OWN_MOST })}</p>
        )}
        <KeepBranch branch={branch} match={match} />
      </section>
      {seat && (
        <OwnSeat
          match={recording.last}
          seat={seat}
          onMove={(command) => setBranch(acted(branch, { type: 'move', seat, command }))}
        />
      )}
      <Comparison key={recording.end} original={original} branch={recording} length={recording.end} />
    </div>
  );
}

/** The seat of the viewer's that has something to do; one that must act comes first. */
function seatToMove({ recording, held }: Branch): HostId | null {
  const { hosts, outcome } = recording.last.position;
  if (outcome !== null) return null;
  const busy = HOST_IDS.toReversed().filter((id) => held.includes(id) && hosts[id].inbox.length > 0);
  return busy.find((id) => mustAct(hosts[id])) ?? busy[0] ?? null;
}
