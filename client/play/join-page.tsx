import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, useLocation, useParams, useSearch } from 'wouter';
import type { ErrorCode } from '#shared/protocol/codes.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { requestSeat } from '../net/join.ts';
import { randomId } from '../net/random-id.ts';
import { seat } from '../net/seat.ts';
import type { KeptSeat } from '../net/seat-memory.ts';
import { ErrorText } from './error-text.tsx';
import { suggestNickname } from './nickname.ts';
import './join-page.css';
import './picture.css';
import './said.css';

type Problem = ErrorCode | 'code-empty' | 'unreachable';
type FieldName = 'code' | 'nickname' | 'form';

const ABOUT_NICKNAME: readonly Problem[] = ['nickname-empty', 'nickname-too-long', 'nickname-taken'];
const ABOUT_CODE: readonly Problem[] = ['class-unknown', 'class-over', 'class-full', 'code-empty'];
const fieldOf = (problem: Problem): FieldName =>
  ABOUT_NICKNAME.includes(problem) ? 'nickname' : ABOUT_CODE.includes(problem) ? 'code' : 'form';

/** `/`, `/?code=ABC`, `/j/ABC`: code, nickname, joined. No account. */
export function JoinPage() {
  const { t } = useTranslation('play');
  const params = useParams<{ code?: string }>();
  const search = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const code = params.code ?? search.get('code') ?? '';
  const [kept, setKept] = useState(seat.kept);
  const play = () => navigate('/play');
  // This very tab has a seat already, unless a new code was scanned into it.
  if (seat.hasToken() && (code === '' || code === kept?.code)) return <Redirect to="/play" replace />;
  return (
    <main className="picture card join">
      <div className="line">
        <h1>{t('join.title')}</h1>
        <LanguageSwitch />
      </div>
      <p>{t('join.lead')}</p>
      {kept ? (
        <GoOn
          kept={kept}
          onGoOn={() => {
            seat.resumeCopy(kept.token);
            play();
          }}
          onAnew={() => setKept(null)}
        />
      ) : (
        <JoinForm
          code={code}
          onJoined={(ticket) => {
            seat.join(ticket);
            play();
          }}
        />
      )}
      <Link href="/practice">{t('join.practise')}</Link>
      <Link href="/check">{t('join.check')}</Link>
    </main>
  );
}

/** Another tab of this browser holds a seat: it may be the same student, or another one. */
const GoOn = ({
  kept,
  onGoOn,
  onAnew,
}: {
  readonly kept: KeptSeat;
  readonly onGoOn: () => void;
  readonly onAnew: () => void;
}) => {
  const { t } = useTranslation('play');
  return (
    <>
      <p>{t('join.goOnLead', { code: kept.code })}</p>
      <button type="button" className="primary" onClick={onGoOn}>
        {t('join.goOn', { nickname: kept.nickname })}
      </button>
      <button type="button" onClick={onAnew}>
        {t('join.joinAnew')}
      </button>
    </>
  );
};

export const JoinForm = ({
  code: prefilled,
  onJoined,
}: {
  readonly code: string;
  readonly onJoined: (ticket: string) => void;
}) => {
  const { t, i18n } = useTranslation('play');
  const suggest = () =>
    suggestNickname({ adjectives: t('join.adjectives'), animals: t('join.animals') }, i18n.language);
  const [code, setCode] = useState(prefilled);
  const [nickname, setNickname] = useState(suggest);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  // One id for all tries: should an answer get lost on the way, the next try gets the same seat.
  const joinId = useRef(randomId());
  const form = useRef<HTMLFormElement>(null);

  const fail = (what: Problem) => {
    setProblem(what);
    form.current?.querySelector<HTMLInputElement>(`[name="${fieldOf(what)}"]`)?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (code.trim() === '') return fail('code-empty');
    if (nickname.trim() === '') return fail('nickname-empty');
    setBusy(true);
    setProblem(null);
    const result = await requestSeat({ code, nickname, joinId: joinId.current });
    setBusy(false);
    if (result.type === 'joined') onJoined(result.ticket);
    else fail(result.type === 'refused' ? result.error : 'unreachable');
  };
  const at = problem && fieldOf(problem);
  const text = problem && <ProblemText problem={problem} />;
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <label htmlFor="join-code">{t('join.code')}</label>
      <input
        id="join-code"
        name="code"
        className="number code"
        value={code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-invalid={at === 'code' || undefined}
        aria-describedby="join-code-note"
        onChange={(event) => setCode(event.target.value)}
      />
      <p
        id="join-code-note"
        className={at === 'code' ? 'said' : 'quiet'}
        role={at === 'code' ? 'alert' : undefined}
      >
        {at === 'code' ? text : t('join.codeHint')}
      </p>
      <label htmlFor="join-nickname">{t('join.nickname')}</label>
      <div className="with-button">
        <input
          id="join-nickname"
          name="nickname"
          value={nickname}
          autoComplete="nickname"
          aria-invalid={at === 'nickname' || undefined}
          aria-describedby="join-nickname-note"
          onChange={(event) => setNickname(event.target.value)}
        />
        <button type="button" onClick={() => setNickname(suggest())}>
          {t('join.another')}
        </button>
      </div>
      <p
        id="join-nickname-note"
        className={at === 'nickname' ? 'said' : 'quiet'}
        role={at === 'nickname' ? 'alert' : undefined}
      >
        {at === 'nickname' ? text : t('join.nicknameHint')}
      </p>
      {at === 'form' && (
        <p className="said" role="alert">
          {text}
        </p>
      )}
      <button type="submit" className="primary" aria-disabled={busy}>
        {busy ? t('join.joining') : t('join.submit')}
      </button>
    </form>
  );
};

const ProblemText = ({ problem }: { readonly problem: Problem }) => {
  const { t } = useTranslation('play');
  if (problem === 'code-empty') return t('join.codeEmpty');
  if (problem === 'unreachable') return t('join.offline');
  return <ErrorText code={problem} />;
};
