import { type Catalogue, EXPECTED, EXPECTED_STATE, GIVEN, GIVEN_STATE, NOTHING } from './entry.ts';

/** What can be wrong where a host has several connections, and what its player may choose there. */
export const SEVERAL_FINDINGS = {
  'tool-not-offered': { field: 'calls', section: '3.9.1', rule: 'ST1', tells: NOTHING, reveals: NOTHING },
  'port-still-used': {
    field: 'calls',
    section: '3.10.1',
    rule: 'OP3',
    tells: { port: 'number', state: 'state' },
    reveals: NOTHING,
  },
  'other-connection': { field: 'answers', section: '3.10.7', rule: 'HT7', tells: NOTHING, reveals: NOTHING },
  'backlog-full': {
    field: 'flags',
    section: '3.10.7.2',
    rule: 'HT1',
    tells: { backlog: 'number' },
    reveals: NOTHING,
  },
  'seq-is-not-the-cookie': { field: 'seq', section: '3.4.1', rule: 'HT2', tells: GIVEN, reveals: EXPECTED },
  'listener-stays': {
    field: 'becomes',
    section: '3.10.7.2',
    rule: 'HT5',
    tells: GIVEN_STATE,
    reveals: EXPECTED_STATE,
  },
} as const satisfies Catalogue;

/** What the Fast Open option (RFC 7413) is for. */
export const FAST_OPEN_FINDINGS = {
  'fast-open-missing': { field: 'option', section: '3.1', rule: 'FO3', tells: NOTHING, reveals: NOTHING },
  'fast-open-needless': { field: 'option', section: '3.1', rule: 'FO3', tells: NOTHING, reveals: NOTHING },
} as const satisfies Catalogue;

/** What is right in TCP and not in a world that leaves something out of it. */
export const WORLD_FINDINGS = {
  'no-third-segment-here': {
    field: 'segments',
    section: '3.5',
    rule: 'TH2',
    tells: NOTHING,
    reveals: NOTHING,
  },
  'no-reset-here': { field: 'segments', section: '3.5.2', rule: 'TH3', tells: NOTHING, reveals: NOTHING },
  'established-by-the-syn-here': {
    field: 'becomes',
    section: '3.5',
    rule: 'TH1',
    tells: GIVEN_STATE,
    reveals: EXPECTED_STATE,
  },
  'no-time-wait-here': {
    field: 'becomes',
    section: '3.6.1',
    rule: 'NW1',
    tells: NOTHING,
    reveals: EXPECTED_STATE,
  },
} as const satisfies Catalogue;

/** What is said of a choice that is legal: nothing is taken for it. */
export const CHOICE_REMARKS = {
  'refused-when-full': {
    field: 'segments',
    section: '3.10.7.2',
    rule: 'HT6',
    tells: NOTHING,
    reveals: NOTHING,
    remark: true,
  },
  'iss-zero': { field: 'seq', section: '3.4.1', rule: 'IS1', tells: NOTHING, reveals: NOTHING, remark: true },
  'iss-one': { field: 'seq', section: '3.4.1', rule: 'IS1', tells: NOTHING, reveals: NOTHING, remark: true },
  'iss-used-before': {
    field: 'seq',
    section: '3.4.1',
    rule: 'IS1',
    tells: { iss: 'number' },
    reveals: NOTHING,
    remark: true,
  },
} as const satisfies Catalogue;
