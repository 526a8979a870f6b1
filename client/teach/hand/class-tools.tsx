import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassInfo, PairCard, ProjectorReply } from '#shared/protocol/messages.ts';
import { request } from '../request.ts';
import { AskFirst } from './ask-first.tsx';
import './hand.css';
import { InDialog } from './in-dialog.tsx';
import { MessageDialog } from './message-dialog.tsx';
import { NetworkDialog } from './network-dialog.tsx';
import { useActs } from './use-acts.tsx';

interface ToolsProps {
  readonly info: ClassInfo;
  readonly pairs: readonly PairCard[];
}

/** What a teacher does with all pairs at once: on top of the board. */
export function ClassTools({ info, pairs }: ToolsProps) {
  const { t } = useTranslation('hand', { keyPrefix: 'acts' });
  const { t: network } = useTranslation('hand', { keyPrefix: 'network' });
  const { act } = useActs();
  const playing = pairs.filter(({ phase }) => phase === 'playing');
  const paused = playing.length > 0 && playing.every((pair) => pair.paused);
  return (
    <section className="hand-row class-tools" aria-label={t('all')}>
      <button
        type="button"
        className="primary"
        aria-disabled={playing.length === 0}
        onClick={() =>
          playing.length > 0 &&
          void act(
            { act: 'pause', paused: !paused },
            { what: t(paused ? 'resumeAll' : 'pauseAll'), undo: { act: 'pause', paused } },
          )
        }
      >
        {t(paused ? 'resumeAll' : 'pauseAll')}
      </button>
      <MessageDialog table={null} />
      <NetworkDialog
        label={t('network')}
        whose={network('forAll')}
        before={null}
        onSet={(params) =>
          void act(
            { act: 'channel', params },
            { what: t('network'), undo: params && { act: 'channel', params: null } },
          )
        }
      />
      {info.conduct.together && <MoveOn info={info} pairs={pairs} />}
      <ProjectorDialog info={info} />
    </section>
  );
}

function MoveOn({ info: { conduct, lessons }, pairs }: ToolsProps) {
  const { t } = useTranslation('hand', { keyPrefix: 'door' });
  const { t: acts } = useTranslation('hand', { keyPrefix: 'acts' });
  const { act } = useActs();
  const [force, setForce] = useState(false);
  const label = t(conduct.upTo < 0 ? 'start' : 'moveOn');
  const go = () => void act({ act: 'move-on', upTo: conduct.upTo + 1, force }, { what: label });
  if (conduct.upTo >= lessons.length - 1) return null;
  if (!pairs.some(({ phase }) => phase === 'playing')) {
    return (
      <button type="button" className="primary" onClick={go}>
        {label}
      </button>
    );
  }
  return (
    <AskFirst label={label} what={force ? acts('cannotUndo') : ''} onYes={go}>
      <label>
        <input
          type="checkbox"
          checked={force}
          onChange={({ currentTarget }) => setForce(currentTarget.checked)}
        />{' '}
        {t('moveOnForce')}
      </label>
    </AskFirst>
  );
}

function ProjectorDialog({ info }: { info: ClassInfo }) {
  const { t } = useTranslation('hand', { keyPrefix: 'projector' });
  return (
    <InDialog label={t('title')} title={t('title')}>
      {() => <ProjectorForm info={info} />}
    </InDialog>
  );
}

function ProjectorForm({ info }: { info: ClassInfo }) {
  const { t } = useTranslation('hand', { keyPrefix: 'projector' });
  const { act, classId } = useActs();
  const [link, setLink] = useState<string | null>(null);
  const { names, scores } = info.conduct;
  const make = async (open: boolean) => {
    // Opened at once, or the browser takes it for one that nobody asked for.
    const opened = open ? window.open('', '_blank') : null;
    const reply = await request<ProjectorReply>('POST', `/api/classes/${classId}/projector`);
    if (!reply.ok) return opened?.close();
    const address = `${location.origin}${reply.body.link}`;
    setLink(address);
    if (opened) opened.location.href = address;
  };
  const toggle = (changes: { names: boolean } | { scores: boolean }, what: string) =>
    void act({ act: 'conduct', changes }, { what });
  return (
    <>
      <p>{t('what')}</p>
      <div className="hand-row">
        <button type="button" className="primary" onClick={() => void make(true)}>
          {t('open')}
        </button>
        <button type="button" onClick={() => void make(false)}>
          {t('newLink')}
        </button>
      </div>
      <p className="quiet">{t('link')}</p>
      {link && <code className="command">{link}</code>}
      <label>
        <input type="checkbox" checked={names} onChange={() => toggle({ names: !names }, t('names'))} />{' '}
        {t('names')}
      </label>
      <label>
        <input type="checkbox" checked={scores} onChange={() => toggle({ scores: !scores }, t('scores'))} />{' '}
        {t('scores')}
      </label>
    </>
  );
}
