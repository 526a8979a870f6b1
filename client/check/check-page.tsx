import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../teach/page-frame.tsx';
import { socketAddress } from '../teach/use-watch.ts';
import './check.css';
import { checkSocket, requestWorks, type SocketResult, storageWorks } from './probes.ts';

interface Results {
  readonly storage: boolean | null;
  readonly request: boolean | null;
  readonly socket: SocketResult | null;
}
const NONE: Results = { storage: null, request: null, socket: null };

/** Tells somebody with a phone in the hand what gets through, in words, and what to do about the rest. */
export default function CheckPage() {
  const { t } = useTranslation('check');
  const [results, setResults] = useState(NONE);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round checks again
  useEffect(() => {
    let here = true;
    const add = (found: Partial<Results>) => here && setResults((before) => ({ ...before, ...found }));
    setResults({ ...NONE, storage: storageWorks() });
    void requestWorks().then((request) => add({ request }));
    void checkSocket(() => new WebSocket(socketAddress())).then((socket) => add({ socket }));
    return () => {
      here = false;
    };
  }, [round]);

  const { storage, request, socket } = results;
  const done = storage !== null && request !== null && socket !== null;
  const playable = request === true && socket?.type === 'ok';
  const summary = !done ? 'running' : !playable ? 'blocked' : storage ? 'allGood' : 'goodEnough';
  return (
    <PageFrame title={t('title')}>
      <div className="check">
        <h1>{t('title')}</h1>
        <p role="status" className={`check-summary ${summary}`}>
          {t(summary)}
        </p>
        <ul className="check-results">
          <Result name={t('results.page')} ok={true} said={t('said.page')} />
          <Result
            name={t('results.storage')}
            ok={storage}
            said={t(storage ? 'said.storage' : 'cure.storage')}
            words={{ ok: t('storageVerdict.ok'), failed: t('storageVerdict.failed') }}
          />
          <Result
            name={t('results.request')}
            ok={request}
            said={t(request === null ? 'said.waiting' : request ? 'said.request' : 'cure.request')}
          />
          <Result
            name={t('results.socket')}
            ok={socket && socket.type === 'ok'}
            said={<Socket socket={socket} />}
          />
        </ul>
        <p className="check-go">
          {playable && (
            <a className="button primary" href="/">
              {t('join')}
            </a>
          )}
          <button type="button" disabled={!done} onClick={() => setRound(round + 1)}>
            {t('again')}
          </button>
        </p>
      </div>
    </PageFrame>
  );
}

function Socket({ socket }: { socket: SocketResult | null }) {
  const { t } = useTranslation('check');
  if (socket === null) return t('said.waiting');
  if (socket.type === 'ok') return t('said.socket', { ms: socket.ms });
  if (socket.type === 'failed') return t('cure.socket');
  return (
    <>
      {t('cure.oldPage')}{' '}
      <button type="button" onClick={() => location.reload()}>
        {t('reload')}
      </button>
    </>
  );
}

interface ResultProps {
  readonly name: string;
  /** Null: not known yet. */
  readonly ok: boolean | null;
  readonly said: ReactNode;
  readonly words?: { readonly ok: string; readonly failed: string };
}

function Result({ name, ok, said, words }: ResultProps) {
  const { t } = useTranslation('check');
  const verdict = ok === null ? 'waiting' : ok ? 'ok' : 'failed';
  return (
    <li className={`card check-result ${verdict}`}>
      <span className="check-mark" aria-hidden="true">
        {verdict === 'ok' ? '✓' : verdict === 'failed' ? '✕' : '…'}
      </span>
      <span>
        <b>
          {t('line', {
            name,
            verdict: (verdict !== 'waiting' && words?.[verdict]) || t(`verdict.${verdict}`),
          })}
        </b>
        <span className="check-said">{said}</span>
      </span>
    </li>
  );
}
