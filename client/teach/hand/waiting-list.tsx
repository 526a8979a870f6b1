import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOST_IDS } from '#shared/game/host-id.ts';
import type { PairCard, Person } from '#shared/protocol/messages.ts';
import { InDialog } from './in-dialog.tsx';
import { useActs } from './use-acts.tsx';

interface Alone {
  readonly table: number;
  readonly person: Person;
  readonly approval: boolean;
}

/** Those who sit alone: whoever has just come, or has been left. */
const aloneIn = (pairs: readonly PairCard[]): readonly Alone[] =>
  pairs.flatMap(({ table, seats, phase, approval }) => {
    const people = HOST_IDS.flatMap((host) => seats[host] ?? []);
    const [person] = people;
    const free = people.length === 1 && person?.kind === 'player' && phase !== 'playing';
    return free ? [{ table, person, approval }] : [];
  });

/** Makes pairs of those who wait: at random, by a list, or two by two, without dragging anything. */
export function WaitingList({ pairs }: { pairs: readonly PairCard[] }) {
  const { t } = useTranslation('hand', { keyPrefix: 'door' });
  const { act } = useActs();
  const alone = aloneIn(pairs);
  const ready = alone.filter(({ approval }) => !approval);
  if (alone.length === 0) return null;
  const letIn = ({ table, person: { seat, nickname } }: Alone) =>
    act({ act: 'approve', table, seat }, { what: t('letIn', { name: nickname }) });
  const asking = alone.filter(({ approval }) => approval);
  return (
    <section aria-labelledby="waiting-alone">
      <h3 id="waiting-alone">{t('waiting')}</h3>
      <div className="hand-row">
        {asking.length > 1 && (
          <button
            type="button"
            onClick={async () => {
              for (const one of asking) await letIn(one);
            }}
          >
            {t('letAllIn')}
          </button>
        )}
        {ready.length > 1 && (
          <button type="button" onClick={() => void act({ act: 'pair-at-random' }, { what: t('atRandom') })}>
            {t('atRandom')}
          </button>
        )}
        {ready.length > 1 && (
          <InDialog label={t('byList')} title={t('byList')}>
            {(close) => <ListForm onDone={close} />}
          </InDialog>
        )}
      </div>
      <ul className="waiting-list">
        {alone.map((one) => (
          <li key={one.table}>
            <b>{one.person.nickname}</b>
            {one.approval ? (
              <button type="button" onClick={() => void letIn(one)}>
                {t('letIn', { name: one.person.nickname })}
              </button>
            ) : (
              ready.length > 1 && (
                <PairWith one={one} others={ready.filter(({ table }) => table !== one.table)} />
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PairWith({ one, others }: { one: Alone; others: readonly Alone[] }) {
  const { t } = useTranslation('hand', { keyPrefix: 'door' });
  const { act } = useActs();
  const [table, setTable] = useState('');
  const pair = () => {
    if (table === '') return;
    void act({ act: 'pair', tables: [one.table, Number(table)] }, { what: t('pairGo') });
    setTable('');
  };
  return (
    <span className="hand-row">
      <select
        aria-label={t('pairWith', { name: one.person.nickname })}
        value={table}
        onChange={({ currentTarget }) => setTable(currentTarget.value)}
      >
        <option value="">{t('nobody')}</option>
        {others.map((other) => (
          <option key={other.table} value={other.table}>
            {other.person.nickname}
          </option>
        ))}
      </select>
      <button type="button" aria-disabled={table === ''} onClick={pair}>
        {t('pairGo')}
      </button>
    </span>
  );
}

/** `Lin, Marta` a line; a comma of either language. */
const parsePairs = (text: string): [string, string][] =>
  text.split('\n').flatMap((line) => {
    const [one = '', two = ''] = line.split(/[,，、\t]/).map((name) => name.trim());
    return one !== '' && two !== '' ? [[one, two] satisfies [string, string]] : [];
  });

function ListForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('hand', { keyPrefix: 'door' });
  const { act } = useActs();
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  return (
    <form
      className="fields"
      onSubmit={async (event) => {
        event.preventDefault();
        const pairs = parsePairs(String(new FormData(event.currentTarget).get('list')));
        const reply = await act({ act: 'pair-by-list', pairs }, { what: t('byList') });
        if (!reply?.unknown?.length) onDone();
        else setUnknown(reply.unknown);
      }}
    >
      <label>
        {t('listHow')}
        <textarea name="list" rows={8} />
      </label>
      {unknown.length > 0 && (
        <p className="notice-problem" role="alert">
          {t('unknown', { names: unknown.join(', ') })}
        </p>
      )}
      <button type="submit" className="primary">
        {t('listGo')}
      </button>
    </form>
  );
}
