import type { LoadReport } from './load.ts';

const mb = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const ms = (time: number): string => `${time.toFixed(1)} ms`;

/** The figures of a load soak, a line each. */
export function toldLoad(report: LoadReport): readonly string[] {
  const { latency, minutes, start, end, heap, lag, problems } = report;
  const cpu = ((end.cpu - start.cpu) / report.seconds) * 100;
  const commits = end.commits - start.commits;
  const commit = ((end.commitSeconds - start.commitSeconds) / commits) * 1000;
  return [
    `seated within ${report.joining.toFixed(1)} s, ${report.busy} joins were told to come back`,
    `${report.answers} commands answered in ${report.seconds.toFixed(0)} s: ${(report.answers / report.seconds).toFixed(1)} a second`,
    `answers: p50 ${ms(latency.p50)}, p95 ${ms(latency.p95)}, p99 ${ms(latency.p99)}, p99.9 ${ms(latency.p999)}, longest ${ms(latency.most)}`,
    ...(minutes.length === 0
      ? []
      : [
          `p99 by minutes: median ${ms(minutes[minutes.length >> 1] ?? 0)}, worst ${ms(minutes.at(-1) ?? 0)}`,
        ]),
    `memory: rss ${mb(start.rss)} at the start, ${mb(end.rss)} at the end; heap in use ${mb(heap[0])} and ${mb(heap[1])}`,
    `event loop late (p90 of a second): median ${ms(lag.median)}, most ${ms(lag.most)}; processor ${cpu.toFixed(0)} % of one core`,
    `${commits} commits, ${ms(commit)} each on average; the database has ${mb(report.database)}`,
    `${lost(report)} sockets lost, ${end.slowReaders} slow readers`,
    problems.length === 0 ? 'no problems' : `${problems.length} PROBLEMS`,
    ...problems,
  ];
}

const lost = ({ lost: codes }: LoadReport): string => {
  const each = [...codes].map(([code, times]) => `${times} by ${code}`);
  return each.length === 0 ? 'no' : each.join(', ');
};
