import { fingerprint } from './chance.ts';
import { allCopies } from './copies.ts';
import { HOST_IDS } from './host-id.ts';
import { ENGINE_VERSION } from './log.ts';
import type { Connection, Host, Position } from './position.ts';

/**
 * The fingerprint of a position, as every entry bears the one of the position before it.
 * @param engine the version that wrote the log: what a position had no word for then is left out, so that the hashes
 *   of old logs are checked like those of new ones
 */
export const positionHash = (position: Position, engine: number = ENGINE_VERSION): string =>
  fingerprint(engine <= 2 ? asInEngine2(position) : inShort(position));

/** What grows with a match or with its lesson is stood for by what it comes to: a hash costs the same at any length. */
const inShort = (position: Position) => ({
  ...position,
  copies: position.copies.digest,
  hosts: Object.fromEntries(
    HOST_IDS.map((id) => [id, { ...position.hosts[id], script: position.hosts[id].script.length }]),
  ),
});

/** A position in the words of engine 2. */
const asInEngine2 = (position: Position) => ({
  ...picked(position, ['now', 'inFlight', 'packets', 'link', 'outcome']),
  copies: allCopies(position.copies),
  hosts: Object.fromEntries(HOST_IDS.map((id) => [id, hostInEngine2(position.hosts[id])])),
});

const hostInEngine2 = (host: Host) => ({
  ...picked(host, ['inbox', 'waitedFor', 'script', 'callDue', 'on', 'arrivals', 'delivered']),
  connections: Object.fromEntries(
    Object.entries(host.connections).map(([conn, connection]) => [conn, connectionInEngine2(connection)]),
  ),
});

const connectionInEngine2 = ({ tcb, ...connection }: Connection) => ({
  ...picked(connection, ['local', 'remote', 'iss']),
  tcb: tcb && picked(tcb, TCB_IN_ENGINE_2),
});

const TCB_IN_ENGINE_2 = [
  'state',
  'passive',
  'snd',
  'rcv',
  'unsent',
  'finUnsent',
  'receives',
  'unread',
  'retransmissionQueue',
  'reassemblyQueue',
  'ackOwed',
  'unacknowledgedText',
  'timers',
  'rto',
  'retries',
  'duplicateAcks',
] as const;

function picked<Whole, Key extends keyof Whole>(whole: Whole, keys: readonly Key[]): Pick<Whole, Key> {
  return Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<Whole, Key>;
}
