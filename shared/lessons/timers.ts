import type { TcpParams } from '../tcp/tcb.ts';

/**
 * The timers that a lesson has unless it says otherwise, ms of match time: long enough that nothing fires while a
 * segment and its answer are under way, short enough that TIME-WAIT fits into a lesson.
 */
export const DEFAULT_PARAMS: TcpParams = {
  mss: 1460,
  rcvWnd: 65_535,
  rtoInitial: 6_000,
  rtoMax: 60_000,
  rtoAfterSynTimeout: 18_000,
  // DEVIATION (3.8.3, MUST-23): 5 retries of a SYN instead of 3 minutes.
  synRetries: 5,
  synAckRetries: 5,
  dataRetries: 8,
  ackDelay: 500,
  // DEVIATION (3.4.2): MSL is 10 s instead of 2 minutes, so that 2 MSL fits into a lesson.
  msl: 10_000,
  userTimeout: null,
};
