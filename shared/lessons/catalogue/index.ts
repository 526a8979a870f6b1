import type { Lesson } from '../../game/lesson.ts';
import { readLesson } from '../schema.ts';
import { abort } from './abort.ts';
import { chooseYourIss } from './choose-your-iss.ts';
import { duplicateData } from './duplicate-data.ts';
import { exam } from './exam.ts';
import { fastOpen } from './fast-open.ts';
import { fastOpenBadCookie } from './fast-open-bad-cookie.ts';
import { fourWayClose } from './four-way-close.ts';
import { freePlay } from './free-play.ts';
import { fullLife } from './full-life.ts';
import { halfClose } from './half-close.ts';
import { halfOpenCrash } from './half-open-crash.ts';
import { halfOpenCrashClient } from './half-open-crash-client.ts';
import { lostCloseAck } from './lost-close-ack.ts';
import { lostCloseAckRepaired } from './lost-close-ack-repaired.ts';
import { lostData } from './lost-data.ts';
import { lostFin } from './lost-fin.ts';
import { lostHandshakeAck } from './lost-handshake-ack.ts';
import { lostHandshakeAckResent } from './lost-handshake-ack-resent.ts';
import { lostLastAck } from './lost-last-ack.ts';
import { lostSyn } from './lost-syn.ts';
import { lostSynAck } from './lost-syn-ack.ts';
import { noTimeWait } from './no-time-wait.ts';
import { oldDuplicateSyn } from './old-duplicate-syn.ts';
import { oldDuplicateSynLate } from './old-duplicate-syn-late.ts';
import { oldDuplicateSynTwice } from './old-duplicate-syn-twice.ts';
import { partnerOffline } from './partner-offline.ts';
import { partnerOfflineClient } from './partner-offline-client.ts';
import { portFamine } from './port-famine.ts';
import { refused } from './refused.ts';
import { reorderedData } from './reordered-data.ts';
import { serverClosesFirst } from './server-closes-first.ts';
import { simultaneousClose } from './simultaneous-close.ts';
import { simultaneousOpen } from './simultaneous-open.ts';
import { synFlood } from './syn-flood.ts';
import { threeSegmentClose } from './three-segment-close.ts';
import { threeWayHandshake } from './three-way-handshake.ts';
import { twoWayHandshake } from './two-way-handshake.ts';

/** The catalogue, in the order in which the lessons are taught. */
export const LESSONS: ReadonlyMap<string, Lesson> = new Map(
  [
    threeWayHandshake,
    lostSyn,
    lostSynAck,
    lostHandshakeAck,
    lostHandshakeAckResent,
    partnerOffline,
    partnerOfflineClient,
    refused,
    oldDuplicateSyn,
    oldDuplicateSynLate,
    oldDuplicateSynTwice,
    twoWayHandshake,
    simultaneousOpen,
    synFlood,
    fastOpen,
    fastOpenBadCookie,
    chooseYourIss,
    fullLife,
    reorderedData,
    lostData,
    duplicateData,
    fourWayClose,
    serverClosesFirst,
    halfClose,
    threeSegmentClose,
    simultaneousClose,
    lostFin,
    lostCloseAck,
    lostCloseAckRepaired,
    lostLastAck,
    noTimeWait,
    portFamine,
    halfOpenCrash,
    halfOpenCrashClient,
    abort,
    freePlay,
    exam,
  ]
    .map(readLesson)
    .map((lesson) => [lesson.id, lesson]),
);

/** The lessons whose course is scripted: where calls are free, no way leads anywhere by itself. */
export const SCRIPTED: readonly Lesson[] = [...LESSONS.values()].filter(({ free }) => !free);
