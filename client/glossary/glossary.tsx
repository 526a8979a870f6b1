import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TCP_STATES, type TcpState } from '#shared/tcp/state.ts';
import { TRANSITIONS, type Transition } from '#shared/tcp/transitions.ts';
import { STATE_ALIASES, stateCalled } from '#shared/texts/aliases.ts';
import type texts from '#shared/texts/en/glossary.ts';
import './glossary.css';

type Term = keyof typeof texts.term;

/** All words of the game: the states with every other name that they have, and what they come from and lead to. */
export default function Glossary({ state }: { readonly state: TcpState | null }) {
  const { t } = useTranslation('glossary');
  const [words, setWords] = useState('');
  const terms = Object.keys(t('term', { returnObjects: true })) as Term[];
  const fits = (...texts: readonly string[]) =>
    texts.join(' ').toLowerCase().includes(words.trim().toLowerCase());
  const states = TCP_STATES.filter(
    (one) => fits(one, t(`state.${one}`), ...STATE_ALIASES[one]) || stateCalled(words) === one,
  );
  const shown = terms.filter((term) => fits(t(`term.${term}.name`), t(`term.${term}.means`)));
  return (
    <div className="glossary">
      <search>
        <label>
          {t('search')}
          <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <p className="quiet">{t('hint')}</p>
      </search>
      <p role="status">{states.length + shown.length === 0 && t('none')}</p>
      {states.length > 0 && (
        <section>
          <h3>{t('states')}</h3>
          <dl>
            {states.map((one) => (
              <StateEntry key={one} state={one} here={one === state} />
            ))}
          </dl>
        </section>
      )}
      {shown.length > 0 && (
        <section>
          <h3>{t('terms')}</h3>
          <dl>
            {shown.map((term) => (
              <div key={term}>
                <dt>{t(`term.${term}.name`)}</dt>
                <dd>{t(`term.${term}.means`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}

const StateEntry = ({ state, here }: { readonly state: TcpState; readonly here: boolean }) => {
  const { t } = useTranslation('glossary');
  const said = (other: 'from' | 'to', transitions: readonly Transition[]) =>
    transitions.map((one) => `${one[other]} (${t(`causes.${one.cause}`)})`).join('; ');
  const comes = TRANSITIONS.filter(({ to }) => to === state);
  const leads = TRANSITIONS.filter(({ from }) => from === state);
  return (
    <div>
      <dt className="state">{state}</dt>
      {here && (
        <dd>
          <b>{t('here')}</b>
        </dd>
      )}
      <dd>{t(`state.${state}`)}</dd>
      <dd className="quiet">{t('also', { names: STATE_ALIASES[state].join(', ') })}</dd>
      <dd className="quiet">{t('comes', { states: said('from', comes) })}</dd>
      <dd className="quiet">{t('leads', { states: said('to', leads) })}</dd>
    </div>
  );
};
