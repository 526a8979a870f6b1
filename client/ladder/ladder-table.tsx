import { useTranslation } from 'react-i18next';
import { useNotation } from '../notation/use-notation.ts';
import type { Hosts } from './layout.ts';
import { lengthOf } from './notation.ts';
import { useNoteText } from './note-text.ts';
import type { Row } from './rows.ts';

interface TableProps {
  readonly rows: readonly Row[];
  readonly hosts: Hosts;
  readonly highlight: number | undefined;
  readonly reached: number | undefined;
  readonly differs: ReadonlySet<number> | undefined;
  readonly onPick: ((line: number) => void) | undefined;
}

/** The ladder as a table: one row for each thing that happened, readable on a phone. */
export function LadderTable({ rows, hosts, highlight, reached, differs, onPick }: TableProps) {
  const { t } = useTranslation('ladder');
  const { state } = useNotation();
  if (rows.length === 0) return <p className="ladder-empty quiet">{t('empty')}</p>;
  return (
    <table className="ladder-table">
      <caption className="spoken">{t('caption')}</caption>
      <thead className="spoken">
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.line}
            className={differs?.has(row.line) ? `${rowClass(row, reached)} differs` : rowClass(row, reached)}
            data-host={row.host ?? undefined}
            data-highlight={row.line === highlight ? true : undefined}
            aria-current={row.line === highlight ? 'step' : undefined}
          >
            <td className="where">
              {hosts === 'both' && row.host && <span className="ink">{t(`${row.host}`)}</span>}
              <span className="time quiet">{t('seconds', { s: (row.t / 1000).toFixed(1) })}</span>
            </td>
            <td className="what">
              {onPick ? (
                <button type="button" onClick={() => onPick(row.line)}>
                  <What row={row} />
                </button>
              ) : (
                <What row={row} />
              )}
            </td>
            <td className="becomes">
              {differs?.has(row.line) && (
                <b className="differs-sign">
                  <span aria-hidden="true">≠ </span>
                  <span className="spoken">{t('differs')}</span>
                </b>
              )}
              {row.becomes && <span className="state">{state(row.becomes)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowClass(row: Row, reached: number | undefined): string {
  const faint = reached !== undefined && row.line >= reached ? ' faint' : '';
  return `${row.story.type}${faint}`;
}

function What({ row }: { row: Row }) {
  const { t } = useTranslation('ladder');
  const { long } = useNoteText();
  const { sequence } = useNotation();
  const conn = row.conn !== null && <b className="conn number">{connectionName(row.conn, t('listener'))} </b>;
  if (!row.seg) {
    return (
      <span className="note">
        {conn}
        {noteOf(row, long, t('moved'))}
      </span>
    );
  }
  const sent = row.story.type === 'sent';
  // The client stands on the left, as in the drawing: an arrow to the right leaves it or arrives at the server.
  const rightwards = sent === (row.host === 'clientHost');
  const sender = rightwards ? 'clientHost' : 'serverHost';
  return (
    <>
      {conn}
      <span className="way ink" data-host={sender}>
        <span aria-hidden="true">{rightwards ? '→' : '←'} </span>
        {row.story.type === 'sent' && row.story.stray ? t('stray') : sent ? t('sent') : t('arrived')}
      </span>{' '}
      <span className="flags ink" data-host={sender}>
        {row.seg.ctl.map((ctl) => (
          <span key={ctl} className="flag">
            {ctl}
          </span>
        ))}
      </span>{' '}
      <span className="number">
        {sequence(row.seg, sender)} {lengthOf(row.seg)}
      </span>
      {row.fate === 'lost' && <strong className="lost"> {row.toNobody ? t('toNobody') : t('lost')}</strong>}
      {row.fate === 'underway' && <span className="quiet"> {t('underway')}</span>}
    </>
  );
}

/** A listener has no port of a peer to be called by. */
const connectionName = (conn: string, listener: string): string => (conn === 'L' ? listener : conn);

/** A move without a segment that changed the state says so; one that changed nothing is silence. */
function noteOf(row: Row, long: ReturnType<typeof useNoteText>['long'], moved: string): string {
  return row.story.type === 'moved' && !row.story.silent ? moved : long(row.story);
}
