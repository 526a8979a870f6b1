import { type Catalogue, NOTHING } from './entry.ts';

/** What can be wrong with the choice of what a move handles. */
export const HANDLING_FINDINGS = {
  'call-not-made': {
    field: 'calls',
    section: '3.9.1',
    rule: 'SE1',
    tells: { call: 'call' },
    reveals: NOTHING,
  },
  'call-out-of-order': {
    field: 'calls',
    section: '3.9.1',
    rule: 'SE1',
    tells: { call: 'call' },
    reveals: NOTHING,
  },
  'call-not-allowed-here': {
    field: 'calls',
    section: '3.9.1',
    rule: 'OP3',
    tells: { call: 'call', state: 'state' },
    reveals: NOTHING,
  },
  'answer-out-of-order': {
    field: 'answers',
    section: '3.10.7',
    rule: 'RF1',
    tells: NOTHING,
    reveals: NOTHING,
  },
  'nothing-handled': { field: 'answers', section: '3.10.7', rule: 'RF1', tells: NOTHING, reveals: NOTHING },
  'nothing-to-answer': { field: 'answers', section: '3.10.7', rule: 'TO1', tells: NOTHING, reveals: NOTHING },
} as const satisfies Catalogue;

/** What is said of a legal move that a good stack would not make. */
export const REMARKS = {
  'retransmission-early': {
    field: 'segments',
    section: '3.8.1',
    rule: 'RT4',
    tells: { seq: 'number' },
    reveals: NOTHING,
    remark: true,
  },
  'acknowledged-twice': {
    field: 'segments',
    section: '3.8.6.3',
    rule: 'OU4',
    tells: NOTHING,
    reveals: NOTHING,
    remark: true,
  },
  'one-ack-for-all': {
    field: 'answers',
    section: '3.8.6.3',
    rule: 'OU4',
    tells: { waiting: 'number' },
    reveals: NOTHING,
    remark: true,
  },
} as const satisfies Catalogue;
