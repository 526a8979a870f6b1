import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/game/score.ts';
import type { SeatView, Debrief as Truth } from '#shared/game/view.ts';
import type { Lobby } from '#shared/protocol/messages.ts';
import type { CommandBody } from '#shared/protocol/session.ts';
import { BesideButton } from '../beside/beside-button.tsx';
import { HOSTS } from '../ladder/hosts.ts';
import { Ladder } from '../ladder/ladder.tsx';
import { closerOf, lettersOfTable } from '../notation/letters.ts';
import { NumbersShown } from '../notation/use-notation.ts';
import { QuestionsButton } from '../questions/questions-button.tsx';
import { Choices } from './choices.tsx';
import { Deductions } from './deductions.tsx';
import { HostShape } from './header.tsx';
import { useLessonTexts } from './lesson-texts.ts';
import { ReplayLink } from './replay-link.tsx';
import { WaysOut } from './ways-out.tsx';
import './debrief.css';

/** The accounts of a seat, in the order in which they are shown. */
const ACCOUNTS = ['accuracy', 'state', 'economy', 'pace'] as const satisfies readonly Account[];

/** After the match: the score with its reasons, what really happened at both hosts, and what to play next. */
export default function DebriefPage({
  view,
  debrief,
  lobby,
  busy,
  over,
  say,
}: {
  readonly view: SeatView;
  readonly debrief: Truth;
  readonly lobby: Lobby;
  readonly busy: boolean;
  /** The class is over: there is nothing to choose any more, and all to read. */
  readonly over: boolean;
  readonly say: (body: CommandBody) => void;
}) {
  const { t } = useTranslation('play');
  const { debriefing, lost } = useLessonTexts(view.lesson);
  const [moment, setMoment] = useState<number | undefined>(undefined);
  const ladder = useRef<HTMLElement>(null);
  const { score, story } = debrief;
  const nameOf = (seat: SeatView['seat']) => {
    if (seat === view.seat) return t('you');
    const { partner } = lobby;
    if (partner?.seat !== seat) return t(`roles.${seat}`);
    return partner.kind === 'bot' ? t('bot') : partner.nickname;
  };
  const { budget, economy } = score;
  const accounts = ACCOUNTS.filter((kind) => budget[kind] > 0);
  return (
    <NumbersShown value={{ letters: lettersOfTable(debrief.iss, story), closer: closerOf(story) }}>
      <main className="debrief">
        <div className="left">
          <section className="card panel">
            <h2>{t('debrief.title')}</h2>
            {view.outcome?.type === 'missed' && <p>{t('debrief.missed')}</p>}
            {view.outcome?.type === 'lost' && (
              <p>
                <strong>{t('debrief.lost')}</strong> {lost(view.outcome.end) || t('debrief.endless')}
              </p>
            )}
            <p className="total">
              {t('debrief.score')} <b className="number">{t('debrief.outOf', { total: score.total })}</b>
            </p>
            <ul>
              {HOSTS.map((seat) => (
                <li key={seat} className="person seat" data-host={seat}>
                  <HostShape host={seat} />
                  <span>{t('debrief.seat', { nickname: nameOf(seat), role: t(`roles.${seat}`) })}</span>
                  <span className="quiet">
                    {accounts
                      .map((kind) =>
                        t(`debrief.accounts.${kind}`, { points: score.seats[seat][kind], of: budget[kind] }),
                      )
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
            {economy && <p className="quiet">{t('debrief.segments', { ...economy })}</p>}
          </section>
          {!over && <Choices lobby={lobby} busy={busy} say={say} />}
          <ReplayLink lobby={lobby} />
          <Deductions
            debrief={debrief}
            nameOf={nameOf}
            onShow={(line) => {
              setMoment(line);
              ladder.current?.scrollIntoView({ block: 'start' });
            }}
          />
          <section className="card panel">
            <h2>{t('debrief.debriefing')}</h2>
            <p>{debriefing}</p>
            <BesideButton lesson={view.lesson} iss={debrief.iss} story={story} />
            <QuestionsButton asked={{ occasion: 'review', lesson: view.lesson }} say={say} />
            {lobby.nextLesson === null && lobby.points && (
              <QuestionsButton asked={{ occasion: 'after', points: lobby.points }} say={say} />
            )}
          </section>
          {!over && <WaysOut say={say} />}
        </div>
        <section className="card panel whole" ref={ladder} aria-label={t('debrief.story')}>
          <h2>{t('debrief.story')}</h2>
          <Ladder story={story} hosts="both" highlight={moment} />
        </section>
      </main>
    </NumbersShown>
  );
}
