import type { SeatServerFrame, WatchServerFrame } from '#shared/protocol/messages.ts';
import type { MemberRow } from '../store/store.ts';
import type { Bucket } from './bucket.ts';

/** The far end of somebody's socket, as the live classes know it. */
export interface Connection<Frame> {
  send(frame: Frame): void;
  close(code: number): void;
}
export type SeatConnection = Connection<SeatServerFrame>;

/** Which page opened a socket, and as its how many-th. */
export interface PageSocket {
  readonly page: string;
  readonly socket: number;
}

/** What a stalled network delivers late must not take the seat from a later socket of the very same page. */
export const isBehind = (from: PageSocket | null, last: PageSocket | null): boolean =>
  from !== null && from.page === last?.page && from.socket < last.socket;

export interface WatchConnection extends Connection<WatchServerFrame> {
  /** The teacher's id. */
  readonly teacher: string;
  /** The match that this teacher follows whole. */
  opened: string | null;
}

/** A person of an open class. */
export interface Member {
  row: MemberRow;
  /** Null while the device is away. */
  connection: SeatConnection | null;
  /** Of the last hello. */
  from: PageSocket | null;
  readonly bucket: Bucket;
  /** For one who has tried more in a match than anybody can mean. */
  readonly endless: Bucket;
}
