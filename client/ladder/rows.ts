import type { HostId } from '#shared/game/host-id.ts';
import type { StoryLine } from '#shared/game/story.ts';
import type { Segment } from '#shared/tcp/segment.ts';
import type { TcpState } from '#shared/tcp/state.ts';
import { type Fate, type Hosts, hasSeveral, type LadderLayout } from './layout.ts';

/** A ladder as text, row by row: for narrow pages, for the table, for screen readers. */
export interface Row {
  /** The line of the story that it shows (the last one, where a move and its segment share a row). */
  readonly line: number;
  readonly t: number;
  readonly host: HostId | null;
  readonly story: StoryLine;
  /** With a segment: what was sent or has arrived. */
  readonly seg: Segment | null;
  /** The connection that it is about, where the story has several. */
  readonly conn: string | null;
  readonly fate: Fate | null;
  /** It went to an address where nobody is. */
  readonly toNobody: boolean;
  /** The state that the host's connection is in from here on, where it changes. */
  readonly becomes: TcpState | null;
}

export function rowsOf(story: readonly StoryLine[], hosts: Hosts, layout: LadderLayout): Row[] {
  const fates = new Map(layout.arrows.flatMap((a) => (a.sent ? [[a.sent.line, a.fate] as const] : [])));
  const rows: Row[] = [];
  const several = hasSeveral(story);
  const nowhere = new Set(
    story.flatMap((line) => (line.type === 'lost' && line.nobody ? [line.packet] : [])),
  );
  story.forEach((line, at) => {
    if (hosts !== 'both' && line.host !== null && line.host !== hosts) return;
    // The segment itself says so.
    if (line.type === 'lost' && line.nobody) return;
    const before = story[at - 1];
    const withMove = line.type === 'sent' && before?.type === 'moved' && before.host === line.host;
    if (withMove) rows.pop();
    const move = withMove ? before : line.type === 'moved' ? line : null;
    rows.push({
      line: at,
      t: line.t,
      host: line.host,
      story: line,
      toNobody: line.type === 'sent' && line.packet !== null && nowhere.has(line.packet),
      conn: several && 'conn' in line ? line.conn : null,
      seg: line.type === 'sent' || line.type === 'arrived' ? line.seg : null,
      fate: line.type === 'sent' ? (fates.get(at) ?? null) : null,
      becomes: move && move.becomes !== move.from ? move.becomes : null,
    });
  });
  return rows;
}
