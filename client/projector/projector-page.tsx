import { QRCodeSVG } from 'qrcode.react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOST_IDS } from '#shared/game/host-id.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { Ladder } from '../ladder/ladder.tsx';
import { statesOf } from '../ladder/states-of.ts';
import { minutes } from '../teach/hand/stuck.ts';
import { useServerTime } from '../teach/hand/use-server-time.ts';
import { useLessonTitle } from '../teach/lesson-title.ts';
import { socketAddress } from '../teach/use-watch.ts';
import type { OpenedMatch } from '../teach/watch.ts';
import { DARK, followClass, type Projection } from './follow.ts';
import './projector.css';

/** The big screen of one class. Its token stands behind the # of the address, where no server log ever sees it. */
export default function ProjectorPage() {
  const { t } = useTranslation('hand', { keyPrefix: 'projector' });
  const [state, setState] = useState(DARK);
  useEffect(() => {
    document.title = `${t('title')} · Ackademy`;
  }, [t]);
  useEffect(() => {
    const token = location.hash.slice(1);
    return followClass(token, () => new WebSocket(socketAddress()), setState);
  }, []);
  const { status, projection, shown } = state;
  const words = status === 'live' ? null : t(status);
  return (
    <div className="projector">
      {projection && <Head projection={projection} />}
      {!projection && <h1>{t('title')}</h1>}
      {words && (
        <p role="status" className="projector-status">
          {words}
        </p>
      )}
      {projection && status !== 'over' && status !== 'ended' && (
        <main className="projector-main">
          {shown ? <Shown projection={projection} shown={shown} /> : <Progress projection={projection} />}
          <aside>
            {shown && <Progress projection={projection} />}
            {projection.conduct.scores && <Leaderboard projection={projection} />}
          </aside>
        </main>
      )}
      <footer>
        <LanguageSwitch />
      </footer>
    </div>
  );
}

function Head({ projection }: { projection: Projection }) {
  const { t } = useTranslation('hand', { keyPrefix: 'projector' });
  const { code, addresses, createdAt, now, paused } = projection;
  const time = useServerTime(now, 1_000) - createdAt;
  const address = addresses[0] ?? location.origin;
  return (
    <header className="projector-head">
      <div>
        <p className="quiet">{t('join')}</p>
        <p className="projector-address number">{address.replace(/^http:\/\//, '')}</p>
      </div>
      <div>
        <p className="quiet">{t('code')}</p>
        <h1 className="projector-code number">{code}</h1>
      </div>
      <QRCodeSVG value={`${address}/j/${code}`} size={132} marginSize={2} title={`${address}/j/${code}`} />
      <div className="projector-clock">
        {paused && <b>{t('paused')}</b>}
        <p className="number">{t('running', { time: minutes(time) })}</p>
      </div>
    </header>
  );
}

/** How many pairs are at which lesson, as bars with their numbers. */
function Progress({ projection: { lessons, pairs } }: { projection: Projection }) {
  const { t } = useTranslation('hand', { keyPrefix: 'projector' });
  const titleOf = useLessonTitle();
  const done = pairs.filter(({ phase }) => phase === 'plan-done').length;
  const rows = [
    ...lessons.map((lesson, at) => ({
      key: `${at} ${lesson}`,
      title: titleOf(lesson),
      count: pairs.filter(({ place, phase }) => place === at + 1 && phase !== 'plan-done').length,
    })),
    { key: 'done', title: t('done'), count: done },
  ];
  return (
    <section className="projector-progress">
      <h2>{t('progress')}</h2>
      {pairs.length === 0 && <p>{t('waiting')}</p>}
      <ol>
        {rows.map(({ key, title, count }) => (
          <li key={key}>
            <span>{title}</span>
            <meter min={0} max={Math.max(1, pairs.length)} value={count} aria-label={title} />
            <b className="number">{t('pairs', { count })}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}

const BEST = 10;

function Leaderboard({ projection: { pairs } }: { projection: Projection }) {
  const { t } = useTranslation('hand', { keyPrefix: 'projector' });
  const ranked = pairs
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .slice(0, BEST);
  if (ranked.length === 0) return null;
  return (
    <section>
      <h2>{t('leaderboard')}</h2>
      <ol className="projector-leaders">
        {ranked.map((pair) => (
          <li key={pair.table}>
            <span>{calledIn(pair) || t('table', { table: pair.table })}</span>
            <b className="number">{pair.score}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}

const calledIn = ({ names }: Projection['pairs'][number]): string =>
  HOST_IDS.flatMap((host) => names[host] || []).join(' · ');

function Shown({ projection, shown: { view } }: { projection: Projection; shown: OpenedMatch }) {
  const { t } = useTranslation('hand', { keyPrefix: 'projector' });
  const titleOf = useLessonTitle();
  const table = projection.conduct.projected ?? 0;
  const pair = projection.pairs.find((one) => one.table === table);
  const packets = useMemo(() => view.inFlight.map(({ packet }) => packet), [view.inFlight]);
  const states = useMemo(() => statesOf(view.hosts), [view.hosts]);
  return (
    <section className="projector-match">
      <h2>
        {t('match', { table })} · {titleOf(view.lesson)}
        {pair && calledIn(pair) && <span className="quiet"> · {calledIn(pair)}</span>}
      </h2>
      <Ladder story={view.story} hosts="both" inFlight={packets} states={states} />
    </section>
  );
}
