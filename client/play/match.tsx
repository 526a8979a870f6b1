import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#shared/game/move.ts';
import type { ConnId } from '#shared/game/position.ts';
import type { Lobby } from '#shared/protocol/messages.ts';
import type { CommandBody, MatchView } from '#shared/protocol/session.ts';
import { withTexts } from '../i18n/with-texts.ts';
import { Ladder } from '../ladder/ladder.tsx';
import { closerOf, lettersIn, startsOf } from '../notation/letters.ts';
import { NumbersShown, useNotation } from '../notation/use-notation.ts';
import { Announcer } from './announcer.tsx';
import { Composer } from './composer.tsx';
import { EventCard } from './event-card.tsx';
import { useKeptForm } from './kept-form.ts';
import { answerableIn } from './move-form.ts';
import { useCodes } from './say.ts';
import {
  firstConnection,
  hasRebooted,
  lastVerdict,
  movesMade,
  situationOf,
  type Verdict,
} from './situation.ts';
import { TcbPanel } from './tcb-panel.tsx';
import { Upcoming } from './upcoming.tsx';
import { useWaitingText } from './waiting.ts';
import { WaitingPicture } from './waiting-picture.tsx';
import './match.css';

// Nobody waits for it: it comes when it is looked at, or after the first move.
const StateDiagram = lazy(withTexts(['glossary'], () => import('./state-diagram.tsx')));
/** Where all panels stand side by side (match.css). */
const isWide = () => innerWidth >= 1100;
// Few lessons have several connections, or leave the player a choice.
const ConnectionTabs = lazy(withTexts(['several'], () => import('./several/connection-tabs.tsx')));
const ChoicesPanel = lazy(withTexts(['several'], () => import('./several/choices-panel.tsx')));
const HostTable = lazy(withTexts(['several'], () => import('./several/host-table.tsx')));
// Most matches are relaxed: what counts down comes only where the clock runs.
const LiveClock = lazy(withTexts(['live'], () => import('./live/live-clock.tsx')));
const FreePanel = lazy(withTexts(['free'], () => import('./free/free-panel.tsx')));

const HintBox = lazy(withTexts(['hints'], () => import('../hints/hint-box.tsx')));

const TABS = ['move', 'tcb', 'ladder', 'states'] as const;
type Tab = (typeof TABS)[number];

interface MatchProps {
  readonly held: MatchView;
  readonly lobby: Lobby;
  readonly busy: boolean;
  readonly say: (body: CommandBody) => void;
  /** Left out: the match is what the page is about; in another page it is a part. */
  readonly part?: boolean;
}

/** A match being played: the event on top, the composer at the thumb, everything else beside it or a tab away. */
export const Match = (props: MatchProps) => {
  const { view } = props.held;
  const letters = lettersIn(view, firstConnection(view));
  return (
    <NumbersShown value={{ letters, closer: closerOf(view.story) }}>
      <Panels {...props} />
    </NumbersShown>
  );
};

const Panels = ({ held, lobby, busy, say, part = false }: MatchProps) => {
  const { t } = useTranslation('play');
  const { state: written } = useNotation();
  const { view, match } = held;
  const [tab, setTab] = useState<Tab>('move');
  // What was picked holds for one move: the next thing to handle may be elsewhere.
  const made = movesMade(view);
  const [picked, setPicked] = useState<{ readonly conn: ConnId; readonly made: number } | null>(null);
  const holds = picked?.made === made && view.connections[picked.conn] !== undefined;
  const conn = picked && holds ? picked.conn : firstConnection(view);
  const connection = view.connections[conn];
  const move = `${match} ${conn} ${made}`;
  const [form, change] = useKeptForm(move);
  const situation = situationOf(view);
  const waiting = useWaitingText(situation, lobby);
  // "Send something all the same" holds for one move.
  const [acting, setActing] = useState<string | null>(null);
  const verdict = lastVerdict(view.story, view.seat);

  const letters = lettersIn(view, conn);
  const numbers = { letters, starts: startsOf(view.seat, letters) };
  const arrivals = view.inbox.filter((arrival) => arrival.conn === conn);
  const send = (command: Command) => say({ type: 'command', match, command });
  const composing = situation.type === 'handle' || situation.type === 'let-wait' || acting === move;
  const connections = Object.keys(view.connections);
  const ofHost = connections.length > 1 || view.cookie !== undefined || connection?.lastIss !== undefined;
  const live = (place: 'top' | 'panel') =>
    view.clock.pace === 'live' && (
      <Suspense fallback={null}>
        <LiveClock held={held} conn={conn} place={place} />
      </Suspense>
    );

  const Frame = part ? 'div' : 'main';
  return (
    <Frame className="match" data-tab={tab} data-composing={composing}>
      <Announcer view={view} verdict={verdict} waiting={waiting?.spoken ?? null} />
      <div className="left">
        {live('top')}
        {connections.length > 1 && (
          <Suspense fallback={null}>
            <ConnectionTabs view={view} conn={conn} onPick={(id) => setPicked({ conn: id, made })} />
          </Suspense>
        )}
        {verdict?.type === 'accepted' && <PraiseLine of={verdict} />}
        {hasRebooted(view) && (
          <p className="card waiting" role="status">
            {t('waiting.rebooted')}
          </p>
        )}
        {arrivals.length > 0 && (
          <EventCard
            view={view}
            arrivals={arrivals}
            letters={letters}
            answered={answerableIn(view, conn)
              .slice(0, form.answers ?? undefined)
              .map(({ id }) => id)}
          />
        )}
        {view.choices && (
          <div className="on-move">
            <Suspense fallback={null}>
              <ChoicesPanel view={view} busy={busy} onSay={send} />
            </Suspense>
          </div>
        )}
        {waiting && (
          <section className="card waiting">
            {situation.type !== 'let-wait' && <WaitingPicture type={situation.type} seat={view.seat} />}
            <h2>{waiting.title}</h2>
            {waiting.text !== null && <p>{waiting.text}</p>}
            {arrivals.length === 0 && <Upcoming script={view.script} />}
            {!composing && connection && (
              <p data-host={view.seat}>
                {t('waiting.state')} <span className="state">{written(connection.state)}</span>
              </p>
            )}
            {!composing && view.on && (
              <button type="button" className="plain" onClick={() => setActing(move)}>
                {t('waiting.act')}
              </button>
            )}
          </section>
        )}
        {view.finished !== null && (
          <div className="on-move">
            <Suspense fallback={null}>
              <FreePanel
                view={view}
                partner={nicknameOf(lobby) ?? t('bot')}
                busy={busy}
                onAct={(act) => say({ type: 'act', match, act })}
              />
            </Suspense>
          </div>
        )}
        {composing && (
          <div className="on-move">
            <Composer
              key={move}
              view={view}
              conn={conn}
              numbers={numbers}
              form={form}
              verdict={verdict}
              busy={busy}
              onChange={change}
              onSay={send}
            />
            {view.hints && (
              <Suspense>
                <HintBox hints={view.hints} busy={busy} onAsk={() => say({ type: 'hint', match })} />
              </Suspense>
            )}
          </div>
        )}
      </div>
      <section className={composing ? 'on-ladder' : 'on-ladder on-move'} aria-label={t('ladder.mine')}>
        <div className="card panel">
          <h3>{t('ladder.mine')}</h3>
          <Ladder story={view.story} hosts={view.seat} />
        </div>
      </section>
      <aside className="side">
        <div className="on-tcb">
          {ofHost && (
            <Suspense fallback={null}>
              <HostTable view={view} />
            </Suspense>
          )}
          <TcbPanel
            view={view}
            connection={connection}
            letters={letters}
            timers={live('panel') || undefined}
          />
        </div>
        <div className="on-states">
          {(tab === 'states' || isWide() || made > 0) && (
            <Suspense>
              <StateDiagram view={view} conn={conn} />
            </Suspense>
          )}
        </div>
      </aside>
      <nav className="tabs bottom" aria-label={t('tabs.label')}>
        {TABS.map((one) => (
          <button key={one} type="button" aria-current={one === tab || undefined} onClick={() => setTab(one)}>
            {t(`tabs.${one}`)}
          </button>
        ))}
      </nav>
    </Frame>
  );
};

/** Null for the bot, or nobody. */
const nicknameOf = ({ partner }: Lobby): string | null =>
  partner === null || partner.kind === 'bot' ? null : partner.nickname;

/** What was right, in one line that says why; and what might have been done otherwise. */
const PraiseLine = ({
  of: { praise, remarks, needless, late },
}: {
  readonly of: Extract<Verdict, { type: 'accepted' }>;
}) => {
  const { t } = useTranslation('play');
  const codes = useCodes();
  return (
    <>
      <p className="praise">
        <span aria-hidden="true">✓ </span>
        {codes.praise(praise.code, praise.values)}
      </p>
      {remarks.map(({ code, values }) => (
        <p key={code} className="remark">
          {codes.finding(code, values)}
        </p>
      ))}
      {needless && <p className="remark">{t('verdict.needless')}</p>}
      {late && <p className="remark">{t('verdict.late')}</p>}
    </>
  );
};
