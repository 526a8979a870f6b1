import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { StoryLine } from '#shared/game/story.ts';
import type { ClassInfo, PairCard } from '#shared/protocol/messages.ts';
import { Ladder } from '../ladder/ladder.tsx';
import { statesOf } from '../ladder/states-of.ts';
import { useCodes } from '../play/say.ts';
import { PairActs } from './hand/pair-acts.tsx';
import { useLessonTitle } from './lesson-title.ts';
import { PairTime } from './pair-time.tsx';
import { usePairWords } from './pair-words.ts';
import type { OpenedMatch } from './watch.ts';
import './opened-pair.css';

interface OpenedProps {
  readonly info: ClassInfo;
  readonly pair: PairCard;
  /** The followed match, once the server has sent it. */
  readonly shown: OpenedMatch | null;
  readonly unavailable: boolean;
  /** Whether the class still runs: once it is closed there are its replays, and nothing live. */
  readonly live: boolean;
  readonly onClose: () => void;
}

/** One pair, whole: both hosts' ladder as it grows, and the replays of what it has played. */
export function OpenedPair({ info, pair, shown, unavailable, live, onClose }: OpenedProps) {
  const { t } = useTranslation('teach');
  const titleOf = useLessonTitle();
  const words = usePairWords(pair);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { id, place, of } = pair.lesson;
  const played = pair.match !== null || pair.ended.length > 0;
  return (
    <section
      id="opened-pair"
      className="card opened"
      aria-labelledby="opened-title"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="opened-head">
        <h2 id="opened-title" ref={heading} tabIndex={-1}>
          {HOST_IDS.map((host) => (
            <span key={host} data-host={host} className="opened-name">
              {t('pair.role', {
                name: words.name(host),
                role: t(host === 'clientHost' ? 'pair.client' : 'pair.server'),
              })}
            </span>
          ))}
        </h2>
        <button type="button" onClick={onClose}>
          {t('opened.close')}
        </button>
      </div>
      <p>
        {t('opened.now', { lesson: t('pair.lesson', { title: titleOf(id), place, of }), turn: words.turn })}
      </p>
      {live && <PairTime classId={info.id} pair={pair} nameOf={words.name} />}
      {live && <PairActs info={info} pair={pair} nameOf={words.name} />}
      <h3 className="spoken">{t('opened.ladder')}</h3>
      {live && !played && <p className="quiet">{t('opened.none')}</p>}
      {live && unavailable && <p className="quiet">{t('opened.unavailable')}</p>}
      {live && played && !shown && !unavailable && (
        <p className="quiet" role="status">
          {t('opened.waiting')}
        </p>
      )}
      {shown && <LastRefusal story={shown.view.story} nameOf={words.name} />}
      {shown && <LiveLadder shown={shown} />}
      {pair.setAside !== undefined && (
        <p>
          {t('opened.setAside')}{' '}
          <a href={`/api/matches/${pair.setAside}/log`} download={`${pair.setAside}.jsonl`}>
            {t('opened.setAsideLog')}
          </a>
        </p>
      )}
      <h3>{t('opened.replays')}</h3>
      {pair.ended.length === 0 && <p className="quiet">{t('opened.noReplays')}</p>}
      <ul className="opened-replays">
        {pair.ended.map(({ match, lesson, score }) => (
          <li key={match}>
            <Link href={`/replay/${match}`}>{t('opened.replay', { title: titleOf(lesson), score })}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RefusalProps {
  readonly story: readonly StoryLine[];
  readonly nameOf: (host: HostId) => string;
}

/** Why a host stands still: the refusal that its player has not got over yet. */
function LastRefusal({ story, nameOf }: RefusalProps) {
  const { t } = useTranslation('teach');
  const codes = useCodes();
  return HOST_IDS.map((host) => {
    const last = story.findLast(
      (line) => line.host === host && (line.type === 'moved' || line.type === 'refused'),
    );
    if (last?.type !== 'refused') return null;
    return (
      <div key={host} className="opened-refused" data-host={host}>
        <b>{t('opened.refused', { name: nameOf(host) })}</b>
        {last.findings.map((finding) => (
          <p key={`${finding.code} ${finding.segment}`}>{codes.finding(finding.code, finding.values)}</p>
        ))}
      </div>
    );
  });
}

function LiveLadder({ shown: { view } }: { shown: OpenedMatch }) {
  const packets = useMemo(() => view.inFlight.map(({ packet }) => packet), [view.inFlight]);
  const states = useMemo(() => statesOf(view.hosts), [view.hosts]);
  return (
    <div className="opened-ladder">
      <Ladder story={view.story} hosts="both" inFlight={packets} states={states} />
    </div>
  );
}
