import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FINDINGS } from '#shared/game/finding.ts';
import type { Intervention } from '#shared/game/intervention.ts';
import type { Entry } from '#shared/game/log.ts';
import type { Match } from '#shared/game/match.ts';
import type { Command, Draft } from '#shared/game/move.ts';
import type { StoryLine } from '#shared/game/story.ts';
import { useHintText } from '../hints/hint-text.ts';
import type { Hosts } from '../ladder/layout.ts';
import { flagsOf, numbersOf } from '../ladder/notation.ts';
import { useNoteText } from '../ladder/note-text.ts';
import { seconds, useCodes } from '../play/say.ts';

interface HappeningProps {
  readonly match: Match;
  readonly before: Match | null;
  /** What led to this step; null at the start. */
  readonly entry: Entry | null;
  /** Whose: one player could see no other host than the own. */
  readonly hosts: Hosts;
}

/** What happened in this step, in words: the move and why it was right, or what was wrong with it. */
export function Happening({ match, before, entry, hosts }: HappeningProps) {
  const { t } = useTranslation('replay');
  const all = match.story.slice(before?.story.length ?? 0);
  const lines = hosts === 'both' ? all : all.filter((line) => line.host === hosts || line.type === 'ended');
  if (entry !== null && isElsewhere(entry, hosts, lines)) {
    return (
      <Box title={t('now.elsewhere')} lines={[]}>
        <p className="quiet">{t('now.elsewhereText')}</p>
      </Box>
    );
  }
  if (entry === null) {
    return (
      <Box title={t('now.start')} lines={lines}>
        <p className="quiet">{t('now.startText')}</p>
      </Box>
    );
  }
  switch (entry.type) {
    case 'clock':
      return (
        <Box title={t('now.clock')} lines={lines}>
          <p className="quiet">{t('now.clockText', { s: seconds(entry.t) })}</p>
        </Box>
      );
    case 'intervention':
      return (
        <Box title={t(entry.act.type === 'world' ? 'now.otherWorld' : 'now.intervention')} lines={lines}>
          <Deed act={entry.act} />
        </Box>
      );
    case 'free':
      return (
        <Box title={t(`now.free.${entry.act.type}.${entry.seat}`)} host={entry.seat} lines={lines}>
          {entry.act.type === 'network' && <Deed act={entry.act.act} />}
        </Box>
      );
    case 'hold':
      return (
        <Box title={t(`now.${entry.away ? 'away' : 'back'}.${entry.seat}`)} host={entry.seat} lines={lines}>
          <p className="quiet">{t('now.holdText')}</p>
        </Box>
      );
    case 'pace':
      return (
        <Box title={t(entry.stopped ? 'now.stopped' : 'now.paced')} lines={lines}>
          <p className="quiet">{t('now.pacedText', { times: entry.stretch })}</p>
        </Box>
      );
    case 'move': {
      const { type: kind } = entry.command;
      return (
        <Box title={t(`now.${kind}.${entry.seat}`)} host={entry.seat} lines={lines}>
          <Praises lines={lines} />
        </Box>
      );
    }
    case 'hint':
      return (
        <Box title={t(`now.hint.${entry.seat}`)} host={entry.seat} lines={[]}>
          <Told lines={lines} />
        </Box>
      );
    case 'refused':
      return (
        <Box title={t(`now.refused.${entry.seat}`)} host={entry.seat} lines={[]} bad>
          <Tried command={entry.command} />
          <Findings lines={lines} />
        </Box>
      );
  }
}

/** What the player was told. */
function Told({ lines }: { lines: readonly StoryLine[] }) {
  const text = useHintText();
  return lines.map((line) => line.type === 'hinted' && <p key={line.entry}>{text(line.hint)}</p>);
}

/** Whether a player learns nothing of what happened. */
function isElsewhere(entry: Entry, hosts: Hosts, lines: readonly StoryLine[]): boolean {
  if (hosts === 'both') return false;
  return 'seat' in entry ? entry.seat !== hosts && lines.length === 0 : lines.length === 0;
}

interface BoxProps {
  readonly title: string;
  readonly host?: string;
  readonly bad?: boolean;
  readonly lines: readonly StoryLine[];
  readonly children: ReactNode;
}

function Box({ title, host, bad = false, lines, children }: BoxProps) {
  return (
    <section className={bad ? 'card happening bad' : 'card happening'} data-host={host} aria-live="polite">
      <h2>{title}</h2>
      <ul>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one step never change
          <Line key={at} line={line} />
        ))}
      </ul>
      {children}
    </section>
  );
}

function Line({ line }: { line: StoryLine }) {
  const { t } = useTranslation('replay');
  const { long } = useNoteText();
  if (line.type === 'ended')
    return <li>{t(line.outcome.type === 'goal' ? 'now.ended' : `now.${line.outcome.type}`)}</li>;
  if (line.type === 'waited') return null;
  if (line.host === null) return <li>{long(line)}</li>;
  const host = <span className="who">{t('hosts.says', { host: t(`hosts.${line.host}`) })}</span>;
  if (line.type === 'sent' || line.type === 'arrived') {
    return (
      <li data-host={line.host}>
        {host}
        {long(line)} <b className="number">{flagsOf(line.seg)}</b>{' '}
        <span className="number">{numbersOf(line.seg)}</span>
      </li>
    );
  }
  if (line.type === 'moved') {
    return (
      <li data-host={line.host}>
        {host}
        <span className="number">
          {line.from === line.becomes ? line.becomes : `${line.from} → ${line.becomes}`}
        </span>
        {line.silent && `, ${long(line)}`}
      </li>
    );
  }
  return (
    <li data-host={line.host}>
      {host}
      {long(line)}
    </li>
  );
}

function Praises({ lines }: { lines: readonly StoryLine[] }) {
  const { t } = useTranslation('replay');
  const codes = useCodes();
  return lines.map((line) =>
    line.type === 'moved' ? (
      <div key={line.entry}>
        <p className="verdict-right">{codes.praise(line.praise.code, line.praise.values)}</p>
        {line.remarks?.map(({ code, values }) => (
          <p key={code} className="quiet">
            {codes.finding(code, values)}
          </p>
        ))}
        {line.late && <p className="quiet">{t('now.late')}</p>}
      </div>
    ) : null,
  );
}

/** What was done to the network, in words. */
function Deed({ act }: { act: Intervention }) {
  const { t } = useTranslation('replay');
  if (act.type === 'world') return <p>{t(`now.world.${act.world ?? 'rfc'}`)}</p>;
  const from = t(`hosts.${act.from}`);
  switch (act.type) {
    case 'cut':
      return <p>{t(act.cut ? 'now.deed.cut' : 'now.deed.joined', { from })}</p>;
    case 'channel':
      return <p>{t('now.deed.channel', { from })}</p>;
    case 'next':
      return <p>{t(`now.deed.${act.deed?.type ?? 'none'}`, { from })}</p>;
  }
}

const draftText = (draft: Draft): string =>
  [
    flagsOf(draft),
    draft.seq === null ? 'seq=?' : `seq=${draft.seq}`,
    draft.ack === null ? (draft.ctl.includes('ACK') ? 'ack=?' : '') : `ack=${draft.ack}`,
    draft.len > 0 ? `len=${draft.len}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');

function Tried({ command }: { command: Command }) {
  const { t } = useTranslation('replay');
  if (command.type !== 'move') return null;
  const segments = command.segments.length > 0 ? command.segments.map(draftText) : [t('now.nothing')];
  return (
    <p>
      {t('now.tried')}
      <span className="number">{segments.join(' + ')}</span>
      {t('now.becomes', { state: command.becomes })}
    </p>
  );
}

/** Every finding of a refusal, the price with it, and where the RFC says so. */
export function Findings({ lines }: { lines: readonly StoryLine[] }) {
  const { t } = useTranslation('replay');
  const codes = useCodes();
  return lines.map((line) =>
    line.type !== 'refused' ? null : (
      <div key={line.entry} className="findings">
        {line.findings.map((finding) => (
          <p key={`${finding.code} ${finding.segment}`}>
            {codes.finding(finding.code, finding.values)}{' '}
            <span className="quiet">{t('now.section', { section: FINDINGS[finding.code].section })}</span>
          </p>
        ))}
        <p className="price">{t('now.cost', { count: line.cost ?? 0 })}</p>
      </div>
    ),
  );
}
