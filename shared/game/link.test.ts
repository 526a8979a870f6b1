import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchOf } from '#shared/lessons/testing/match-at.ts';
import type { Segment } from '#shared/tcp/segment.ts';
import { seq } from '#shared/tcp/seq.ts';
import { type HostId, peerOf } from './host-id.ts';
import { intervene, type NextDeed } from './intervention.ts';
import type { ChannelParams, Deed, Fault, Selector } from './lesson.ts';
import { type Departure, putOnLink } from './link.ts';
import type { LogHeader } from './log.ts';
import type { Position } from './position.ts';

const SMOOTH: ChannelParams = {
  delay: 1000,
  spread: 0,
  jitter: 0,
  loss: 0,
  duplication: 0,
  reordering: 0,
  lateness: 0,
};

/** A match of an open connection, x=4000 and y=9000, over a link like this. */
function world(params: Partial<ChannelParams>, seed = 1, faults: readonly Fault[] = []) {
  const match = matchOf('four-way-close');
  const channel = { ...SMOOTH, ...params };
  const lesson = { ...match.header.lesson, faults, link: { clientHost: channel, serverHost: channel } };
  const header: LogHeader = { ...match.header, seed, lesson };
  const link = {
    clientHost: { ...match.position.link.clientHost, params: channel },
    serverHost: { ...match.position.link.serverHost, params: channel },
  };
  const position: Position = { ...match.position, link };
  return { header, position };
}

const CLIENT = { address: '192.0.2.1', port: 49_200 };
const SERVER = { address: '192.0.2.2', port: 80 };

/** Ten octets of the sender's text, the n-th such segment of its stream. */
function text(from: HostId, n: number): Departure {
  const own = from === 'clientHost' ? 4101 : 9201;
  const peer = from === 'clientHost' ? 9201 : 4101;
  const seg: Segment = { seq: seq(own + 10 * n), ack: seq(peer), ctl: ['ACK'], len: 10, wnd: 65_535 };
  return from === 'clientHost'
    ? { from, source: CLIENT, destination: SERVER, seg }
    : { from, source: SERVER, destination: CLIENT, seg };
}

/** When the copies of each departure arrive, sent one after the other at t = 0. */
function arrivals(
  { header, position }: ReturnType<typeof world>,
  departures: readonly Departure[],
): number[][] {
  let now = position;
  return departures.map((departure) => {
    const put = putOnLink(header, now, departure);
    now = put.position;
    return now.inFlight.filter((p) => p.departure === put.departure).map((p) => p.due);
  });
}

const channel = fc.record({
  jitter: fc.nat(500),
  spread: fc.nat(500),
  loss: fc.double({ min: 0, max: 1, noNaN: true }),
  duplication: fc.double({ min: 0, max: 1, noNaN: true }),
  reordering: fc.double({ min: 0, max: 1, noNaN: true }),
  lateness: fc.nat(2000),
});
const flight = fc.array(
  fc.record({ from: fc.constantFrom<HostId>('clientHost', 'serverHost'), n: fc.nat(5) }),
  { maxLength: 20 },
);

describe('the fate of a segment is keyed by what it is', () => {
  test('the same seed gives the same fate', () => {
    fc.assert(
      fc.property(channel, fc.integer(), flight, (params, seed, sent) => {
        const departures = sent.map(({ from, n }) => text(from, n));
        expect(arrivals(world(params, seed), departures)).toEqual(arrivals(world(params, seed), departures));
      }),
    );
  });

  test('needless segments never shift the fate of a segment with another key', () => {
    fc.assert(
      fc.property(channel, fc.integer(), flight, (params, seed, needless) => {
        const wanted = text('clientHost', 9);
        const alone = arrivals(world(params, seed), [wanted]);
        const others = needless.map(({ from, n }) => text(from, n));
        expect(arrivals(world(params, seed), [...others, wanted]).at(-1)).toEqual(alone[0]);
      }),
    );
  });

  test('a second copy draws a fate of its own', () => {
    const fates = Array.from({ length: 40 }, (_, seed) =>
      arrivals(world({ loss: 0.5 }, seed), [text('clientHost', 0), text('clientHost', 0)]).map(
        (a) => a.length,
      ),
    );
    expect(fates.some(([first, second]) => first !== second)).toBe(true);
  });
});

describe('the link keeps its word', () => {
  const SEEDS = 4000;
  /** The share of seeds in which this is so, for one segment. */
  const share = (params: Partial<ChannelParams>, so: (arrived: readonly number[]) => boolean): number =>
    Array.from(
      { length: SEEDS },
      (_, seed) => arrivals(world(params, seed), [text('clientHost', 0)])[0]!,
    ).filter(so).length / SEEDS;

  // Four standard deviations of a binomial share: these seeds are fixed, so the test is too.
  const near = (rate: number) => 4 * Math.sqrt((rate * (1 - rate)) / SEEDS);

  test.each([0.01, 0.1, 0.3, 0.5, 0.9])('a share of %d is lost, doubled or late', (rate) => {
    expect(Math.abs(share({ loss: rate }, (a) => a.length === 0) - rate)).toBeLessThan(near(rate));
    expect(Math.abs(share({ duplication: rate }, (a) => a.length === 2) - rate)).toBeLessThan(near(rate));
    const late = share({ reordering: rate, lateness: 700 }, (a) => a[0] === 1700);
    expect(Math.abs(late - rate)).toBeLessThan(near(rate));
  });

  test('a segment takes delay … delay + spread + jitter', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer(), (spread, jitter, seed) => {
        const [[due]] = arrivals(world({ spread, jitter }, seed), [text('clientHost', 0)]) as [[number]];
        expect(due).toBeGreaterThanOrEqual(1000);
        expect(due).toBeLessThanOrEqual(1000 + spread + jitter);
      }),
    );
  });

  test('without jitter no segment overtakes another', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer(), (spread, seed) => {
        const sent = [0, 1, 2, 3].map((n) => text('serverHost', n));
        const dues = arrivals(world({ spread }, seed), sent).flat();
        expect(new Set(dues).size).toBe(1);
      }),
    );
  });
});

describe('scripted faults', () => {
  const faulty = (select: Partial<Selector>, deed: Deed) =>
    world({}, 1, [{ select: { from: 'clientHost', ...select }, deed }]);

  test.each<[string, Partial<Selector>, readonly number[]]>([
    ['any of the direction', {}, [0, 0, 0]],
    ['by seq from the ISS', { seq: 111 }, [1, 0, 1]],
    ['by ack from the peer’s ISS', { ack: 201 }, [0, 0, 0]],
    ['by length', { len: 9 }, [1, 1, 1]],
    ['by flags', { ctl: ['FIN', 'ACK'] }, [1, 1, 1]],
    ['the other direction', { from: 'serverHost' }, [1, 1, 1]],
  ])('select %s', (_, select, arriving) => {
    const sent = [0, 1, 2].map((n) => text('clientHost', n));
    expect(arrivals(faulty(select, { type: 'lose' }), sent).map((a) => a.length)).toEqual(arriving);
  });

  test('the first copy is lost, the second arrives', () => {
    const sent = [text('clientHost', 0), text('clientHost', 0)];
    expect(arrivals(faulty({ copy: 1 }, { type: 'lose' }), sent)).toEqual([[], [1000]]);
  });

  test('delay and duplicate do what they say', () => {
    const sent = [text('clientHost', 0)];
    expect(arrivals(faulty({}, { type: 'delay', by: 250 }), sent)).toEqual([[1250]]);
    expect(arrivals(faulty({}, { type: 'duplicate', after: 40 }), sent)).toEqual([[1000, 1040]]);
  });
});

describe('interventions', () => {
  const { header, position } = world({});
  const sendBoth = (from: Position) =>
    arrivals({ header, position: from }, [
      text('clientHost', 0),
      text('serverHost', 0),
      text('clientHost', 1),
    ]);

  test('a cut direction loses everything, the other nothing, until it is restored', () => {
    const cut = intervene(position, { type: 'cut', from: 'clientHost', cut: true });
    expect(sendBoth(cut)).toEqual([[], [1000], []]);
    expect(sendBoth(intervene(cut, { type: 'cut', from: 'clientHost', cut: false }))).toEqual(
      sendBoth(position),
    );
  });

  test('the next segment of a direction meets its deed, the one after it does not', () => {
    const next = intervene(position, { type: 'next', from: 'clientHost', deed: { type: 'lose' } });
    expect(sendBoth(next)).toEqual([[], [1000], [1000]]);
  });

  test('a channel’s params change for what is sent from then on', () => {
    const params = { ...SMOOTH, delay: 50 };
    const faster = intervene(position, { type: 'channel', from: peerOf('clientHost'), params });
    expect(sendBoth(faster)).toEqual([[1000], [50], [1000]]);
  });
});

describe('what an intervention says befalls the next segment', () => {
  const faults: readonly Fault[] = [{ select: { from: 'clientHost' }, deed: { type: 'lose' } }];
  const put = (deed: NextDeed | null) => {
    const { header, position } = world({}, 1, faults);
    const act = { type: 'next', from: 'clientHost', deed } as const;
    const { lines } = putOnLink(header, intervene(position, act), text('clientHost', 0));
    return lines.map(({ type }) => type);
  };
  test.each([
    ['the lesson loses it unless somebody says something', null, ['lost']],
    ['it arrives as it should', { type: 'deliver' }, []],
    ['it is late', { type: 'delay', by: 500 }, ['delayed']],
    ['it comes twice', { type: 'duplicate', after: 100 }, ['duplicated']],
  ] as const)('%s', (_, deed, told) => expect(put(deed)).toEqual(told));
});

test('a hand in the network may let some segments through first', () => {
  const { header, position } = world({});
  const act = { type: 'next', from: 'clientHost', deed: { type: 'lose' }, after: 2 } as const;
  let now = intervene(position, act);
  const told = [0, 1, 2, 3].map((n) => {
    const put = putOnLink(header, now, text('clientHost', n));
    now = put.position;
    return put.lines.map(({ type }) => type).join();
  });
  expect(told).toEqual(['', '', 'lost', '']);
  expect(now.link.clientHost).toEqual(position.link.clientHost);
});
