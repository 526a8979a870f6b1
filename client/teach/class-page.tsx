import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ClassInfo, ClassReply, PairCard as Pair } from '#shared/protocol/messages.ts';
import { AnswersButton } from './answers/answers-button.tsx';
import { Board } from './board.tsx';
import './class-page.css';
import { CloseClass } from './close-class.tsx';
import { CloseRounds } from './close-rounds.tsx';
import { ClassTools } from './hand/class-tools.tsx';
import { DoorPanel } from './hand/door-panel.tsx';
import { ActingIn } from './hand/use-acts.tsx';
import { JoinPanel } from './join-panel.tsx';
import { useLessonTitle } from './lesson-title.ts';
import { OpenedPair } from './opened-pair.tsx';
import { PageFrame } from './page-frame.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { RunningSettings } from './running-settings.tsx';
import { ShareClass } from './share-class.tsx';
import { TroubleNotice } from './trouble-notice.tsx';
import { useFetched } from './use-fetched.ts';
import { useWatch } from './use-watch.ts';
import type { OpenedMatch, WatchState } from './watch.ts';

/** A class: live while it is open, from the store once it is closed. */
export function ClassPage({ id }: { id: string }) {
  const { t } = useTranslation('teach');
  const [table, setTable] = useState<number | null>(null);
  const [match, setMatch] = useState<string | null>(null);
  const live = useWatch(id, match);
  // A class that is over has no board. Whether it is, or never was, its stored row tells.
  const over = live.problem === 'class-over' || live.problem === 'not-found';
  const [stored, again] = useFetched<ClassReply>(over ? `/api/classes/${id}` : null);

  const pairs = live.pairs.length > 0 || stored.status !== 'there' ? live.pairs : stored.body.pairs;
  const info = over && stored.status === 'there' ? stored.body.class : live.class;
  const opened = pairs.find((pair) => pair.table === table) ?? null;
  const wanted = opened ? matchOf(opened) : null;
  // The match of an opened pair changes while one looks on: the next one is followed by itself.
  useEffect(() => setMatch(wanted), [wanted]);

  const problem = live.status === 'stopped' && !over ? live.problem : null;
  if (problem) {
    return (
      <PageFrame title={t('home')}>
        <ProblemNotice problem={problem} onRetry={() => location.reload()} />
      </PageFrame>
    );
  }
  if (over && !info && stored.status === 'failed') {
    return (
      <PageFrame title={t('home')}>
        <ProblemNotice problem={stored.problem} onRetry={again} />
      </PageFrame>
    );
  }
  if (!info) {
    return (
      <PageFrame title={t('home')}>
        <p className="quiet" role="status">
          {live.status === 'lost' ? t('errors.offline') : t('loading')}
        </p>
      </PageFrame>
    );
  }
  return (
    <RunningClass
      info={over ? { ...info, open: false } : info}
      pairs={pairs}
      told={over ? null : live.now}
      status={live.status}
      trouble={over ? null : live.trouble}
      opened={opened}
      shown={live.opened}
      unavailable={live.unavailable}
      onOpen={setTable}
    />
  );
}

/** The match that is looked at: the running one, or the last that was played. */
const matchOf = (pair: Pair): string | null => pair.match ?? pair.ended.at(-1)?.match ?? null;

interface RunningProps {
  readonly info: ClassInfo;
  readonly pairs: readonly Pair[];
  readonly status: WatchState['status'];
  readonly told: WatchState['now'];
  readonly trouble: WatchState['trouble'];
  readonly opened: Pair | null;
  readonly shown: OpenedMatch | null;
  readonly unavailable: string | null;
  readonly onOpen: (table: number | null) => void;
}

function RunningClass(props: RunningProps) {
  const { info, pairs, status, told, trouble, opened, shown, unavailable, onOpen } = props;
  const { t } = useTranslation('teach');
  const [joining, setJoining] = useState(true);
  const cards = useRef<HTMLDivElement>(null);
  const close = () => {
    // Back to the card that was opened, for those who go by keyboard.
    const card = cards.current?.querySelector<HTMLElement>('[aria-expanded=true]');
    onOpen(null);
    card?.focus();
  };
  const hideJoin = useCallback(() => setJoining(false), []);
  const showJoin = useCallback(() => setJoining(true), []);
  const join = info.open && joining;
  return (
    <ActingIn classId={info.id}>
      <PageFrame
        title={t('class.title', { code: info.code })}
        head={<Head info={info} status={status} joining={join} onJoin={showJoin} />}
      >
        <TroubleNotice trouble={trouble} />
        {info.open && <Settings info={info} />}
        {info.open && <DoorPanel info={info} pairs={pairs} />}
        {!info.open && <p className="card class-closed">{t('class.closed')}</p>}
        <div className={`class-body${join ? ' with-join' : ''}${opened ? ' with-pair' : ''}`}>
          {join && <Join info={info} onHide={hideJoin} />}
          <div ref={cards} className="class-board">
            {info.open && pairs.length > 0 && <ClassTools info={info} pairs={pairs} />}
            <Board
              pairs={pairs}
              told={told}
              open={info.open}
              opened={opened?.table ?? null}
              onOpen={(table) => (table === null ? close() : onOpen(table))}
            />
          </div>
          {opened && (
            <OpenedPair
              key={opened.table}
              info={info}
              pair={opened}
              shown={shown?.match === matchOf(opened) ? shown : null}
              unavailable={unavailable !== null && unavailable === matchOf(opened)}
              live={info.open}
              onClose={close}
            />
          )}
        </div>
      </PageFrame>
    </ActingIn>
  );
}

// Four frames a second are about the pairs, and none of these.
const Join = memo(JoinPanel);
const Settings = memo(RunningSettings);
const Head = memo(ClassHead);

interface HeadProps {
  readonly info: ClassInfo;
  readonly status: WatchState['status'];
  readonly joining: boolean;
  readonly onJoin: () => void;
}

function ClassHead({ info, status, joining, onJoin }: HeadProps) {
  const { t } = useTranslation('teach');
  const titleOf = useLessonTitle();
  const words = status === 'stopped' ? null : t(`live.${status}`);
  return (
    <>
      <Link href="/teach">{t('home')}</Link>
      <h1 className="class-title">
        {t('class.title', { code: info.code })}
        <span className="quiet">{info.lessons.map(titleOf).join(' → ')}</span>
      </h1>
      <p role="status" className="live-words" data-status={status}>
        {info.open && words}
      </p>
      <span className="class-acts">
        {info.open && !joining && (
          <button type="button" onClick={onJoin}>
            {t('class.showJoin')}
          </button>
        )}
        <AnswersButton id={info.id} />
        {info.open && <ShareClass info={info} />}
        {info.open && <CloseRounds info={info} />}
        {info.open && <CloseClass id={info.id} />}
      </span>
    </>
  );
}
