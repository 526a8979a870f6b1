import type { CompiledQuery } from 'kysely';
import { NotStored, OutcomeUnknown, type Refusal, type Write } from '../store.ts';
import type { Writer } from './writes.ts';

/** One statement with its parameters, as it can be sent to a worker too. */
export type Statement = Pick<CompiledQuery, 'sql' | 'parameters'>;

/** What became of a transaction: stored, not stored for a reason, or it may be in the file or not. */
export type Outcome = 'stored' | 'unknown' | Refusal;

/** Where transactions are carried out: on the event loop, or in a worker. */
export interface Committer {
  /** Runs the statements as one durable transaction. Never rejects. */
  transaction(statements: readonly Statement[]): Outcome | Promise<Outcome>;
  close(): Promise<void> | void;
}

interface Waiting {
  readonly writes: readonly Write[];
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * Collects what is asked for during a turn of the event loop (or while the last transaction is under way) into one
 * transaction: durability costs per commit, not per write.
 */
export function groupCommit(newWriter: () => Promise<Writer>, committer: Committer) {
  let queue: Waiting[] = [];
  let writer: Writer | null = null;
  let running: Promise<void> = Promise.resolve();
  let wakening = false;

  /** @returns what became of the groups, all alike */
  async function store(groups: readonly Waiting[]): Promise<Outcome> {
    // Read anew after a failure: only the file knows how far the counting has come.
    writer ??= await newWriter();
    const undo = writer.mark();
    let outcome: Outcome = 'unfit';
    try {
      const { of } = writer;
      const statements = groups.flatMap(({ writes }) => writes.flatMap((write) => of(write)));
      const ran = committer.transaction(statements);
      outcome = typeof ran === 'string' ? ran : await ran;
    } catch {
      // A write that does not fit, found out before anything was sent.
    }
    if (outcome === 'unknown') writer = null;
    else if (outcome !== 'stored') undo();
    return outcome;
  }

  function settle(groups: readonly Waiting[], outcome: Outcome): void {
    for (const group of groups) {
      if (outcome === 'stored') group.resolve();
      else if (outcome === 'unknown') group.reject(new OutcomeUnknown('nobody knows whether it is stored'));
      else group.reject(new NotStored(outcome));
    }
  }

  async function flush(): Promise<void> {
    const groups = queue;
    queue = [];
    // Rejects where the counting cannot be read anew.
    const outcome = await store(groups).catch((): Outcome => 'failing');
    if (outcome !== 'unfit' || groups.length === 1) return settle(groups, outcome);
    // One that cannot be stored must not take the others with it.
    for (const group of groups) settle([group], await store([group]).catch((): Outcome => 'failing'));
  }

  /** One flush after the other; what is asked for meanwhile makes up the next one. */
  function wake(): void {
    if (wakening) return;
    wakening = true;
    running = running.then(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      wakening = false;
      await flush();
    });
  }

  return {
    commit(writes: readonly Write[]): Promise<void> {
      return new Promise((resolve, reject) => {
        queue.push({ writes, resolve, reject });
        wake();
      });
    },
    /** Resolves when everything asked for has been settled. */
    async idle(): Promise<void> {
      while (queue.length > 0 || wakening) await running;
      await running;
    },
  };
}
