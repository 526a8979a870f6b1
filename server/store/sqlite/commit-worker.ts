import { parentPort, workerData } from 'node:worker_threads';
import type { Statement } from './commits.ts';
import { SqliteFile } from './file.ts';

// The thread of commit-in-worker.ts: transactions in, outcomes out.
const file = new SqliteFile(workerData as string);
parentPort?.on('message', (statements: readonly Statement[]) => {
  parentPort?.postMessage(file.transaction(statements));
});
