import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Seq, seq } from '../seq.ts';
import { CLASSES } from './departures.ts';
import type { Settings } from './host.ts';
import type { RecordedStep, Row, TraceMeta, Walk } from './recording.ts';
import { replay } from './replay.ts';
import { run } from './row.ts';
import { KERNEL } from './setups.ts';

const here = new URL('.', import.meta.url);

const records = <T>(name: string): readonly T[] =>
  readFileSync(new URL(name, here), 'utf8')
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line));

// Our own numbers wrap in the middle of every recording.
const ISS = seq(2 ** 32 - 50);

const SETTINGS: Settings = {
  params: KERNEL,
  rtoMeasured: Number.MAX_SAFE_INTEGER,
  bases: {},
  timed: false,
  nagle: true,
  cookies: false,
  orphanRetries: 8,
  delayedAcks: false,
};

describe('the table of single steps', () => {
  const rows = records<Row>('table.jsonl').slice(1);
  const outcomes = rows.map((row) => ({ row, ...run(row) }));

  test('[RF2] every situation is reached by events alone', () => {
    expect(outcomes.filter((one) => one.setUpDiffers !== null)).toEqual([]);
  });

  test('[RF2] where the kernel agrees with the RFC, so do we, with both', () => {
    const agreeing = outcomes.filter(({ row }) => row.rfc.agrees);
    expect(agreeing.length).toBeGreaterThanOrEqual(1938);
    expect(agreeing.filter((one) => one.as !== 'kernel')).toEqual([]);
  });

  // The kernel is followed in L03, L09, L10 and, for a RST in the window, L14: docs/tcp-departures.md says why.
  const followsKernel: readonly string[] = ['L03', 'L09', 'L10', 'L14'];

  test('[RF2] where they part, we do what the RFC says, or the kernel for a reason given', () => {
    const parted = outcomes.filter(({ row }) => !row.rfc.agrees);
    const wrong = parted.filter(
      ({ row, as }) => as === 'neither' || (as === 'kernel' && !followsKernel.includes(row.rfc.class ?? '')),
    );
    expect(wrong).toEqual([]);
  });

  test('[RF2] the conditions of the classes hold for every row of their class', () => {
    const parted = outcomes.filter(({ row }) => !row.rfc.agrees);
    expect(parted.filter(({ row, classes }) => !classes.includes(row.rfc.class ?? ''))).toEqual([]);
  });
});

describe('the walks', () => {
  const walks = records<Walk>('walks.jsonl').slice(1);

  const follow = (kernel: Seq, shift: number) =>
    walks.map(({ walk, peerIss, steps }) => ({
      walk,
      length: steps.length,
      ...replay(steps, { ...SETTINGS, bases: { 0: { kernel, peer: seq(peerIss + shift) } } }),
    }));

  test('[RF2] every walk is followed, up to a departure into another state', () => {
    const followed = follow(ISS, 0);
    expect(followed.filter((one) => one.mismatch !== null)).toEqual([]);
    const whole = followed.filter((one) => one.steps === one.length);
    expect(whole.length / walks.length).toBeGreaterThan(0.95);
  });

  test.each([
    [seq(0), 0],
    [seq(2 ** 31 - 2), 2 ** 31],
    [seq(2 ** 32 - 1), 1],
    [seq(2 ** 32 - 12), 2 ** 32 - 7],
  ])("[SN1] wherever the numbers begin: ISS %i, the peer's moved on by %i", (kernel, shift) => {
    expect(follow(kernel, shift)).toEqual(follow(ISS, 0));
  });
});

/** Features that no lesson has; docs/tcp-departures.md names them. */
const LEFT_OUT: readonly string[] = [
  'backlog-abort-on-overflow',
  'backlog-accept-full',
  'close-listener-in-synrcvd',
  'defer-accept',
  'finwait2-close-60',
  'keepalive',
  'own-zero-window',
  'timewait-rst-rfc1337',
];

describe('the traces', () => {
  const all = readdirSync(new URL('traces', here)).filter((name) => name.endsWith('.jsonl'));
  const names = all.filter((name) => !LEFT_OUT.includes(name.split('.')[0] ?? ''));

  test('[RF2] what is left out is little, and named', () => {
    expect(all.length).toBeGreaterThanOrEqual(126);
    expect(names.length / all.length).toBeGreaterThan(0.9);
    const page = readFileSync(new URL('../../../docs/tcp-departures.md', here), 'utf8');
    expect([...LEFT_OUT, ...Object.keys(CLASSES)].filter((name) => !page.includes(name))).toEqual([]);
  });

  test.each(names)('[RF2] %s', (name) => {
    const [meta, ...steps] = records<TraceMeta & RecordedStep>(`traces/${name}`);
    if (meta === undefined) throw new Error(`${name} is empty`);
    const calm = meta.route.includes('rto_min 5s');
    const { mismatch } = replay(steps, {
      ...SETTINGS,
      params: {
        ...KERNEL,
        synRetries: Number(meta.sysctl.tcp_syn_retries),
        dataRetries: Number(meta.sysctl.tcp_retries2),
      },
      rtoMeasured: calm ? SETTINGS.rtoMeasured : 210,
      bases: Object.fromEntries(
        meta.conns.map(({ conn, peerIss }) => [conn, { kernel: ISS, peer: seq(peerIss) }]),
      ),
      timed: true,
      delayedAcks: meta.route === '',
      cookies: meta.sysctl.tcp_syncookies === 1,
    });
    expect(mismatch).toBeNull();
  });
});
