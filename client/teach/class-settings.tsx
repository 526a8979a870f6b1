import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ASSISTANCE, DEFAULT_SETTINGS, type MatchSettings, PACES } from '#shared/game/settings.ts';

/** The stretches of live time that a teacher chooses from; a class may have any other by the API. */
const STRETCHES = [5, DEFAULT_SETTINGS.stretch, 20, 40] as const;

interface SettingsProps {
  readonly settings: MatchSettings;
  readonly onChange: (settings: MatchSettings) => void;
}

/** What the matches of a class are played under, each choice with a sentence on what it means. */
export function ClassSettings({ settings, onChange }: SettingsProps) {
  const { t } = useTranslation('teach', { keyPrefix: 'settings' });
  const { pace, stretch, assistance, consequences } = settings;
  return (
    <fieldset className="class-settings">
      <legend>{t('title')}</legend>
      <Choice
        label={t('pace')}
        value={pace}
        options={PACES.map((value) => ({ value, text: t(`paces.${value}`) }))}
        meaning={t(`paceMeaning.${pace}`)}
        onChange={(value) => onChange({ ...settings, pace: value })}
      />
      {pace === 'live' && (
        <Choice
          label={t('stretch')}
          value={String(stretch)}
          options={STRETCHES.map((times) => ({ value: String(times), text: t('times', { times }) }))}
          meaning={t('stretchMeaning', { seconds: 6 * stretch, journey: stretch })}
          onChange={(value) => onChange({ ...settings, stretch: Number(value) })}
        />
      )}
      <Choice
        label={t('assistance')}
        value={assistance}
        options={ASSISTANCE.map((value) => ({ value, text: t(`levels.${value}`) }))}
        meaning={t(`levelMeaning.${assistance}`)}
        onChange={(value) => onChange({ ...settings, assistance: value })}
      />
      <Choice
        label={t('wrong')}
        value={consequences ? 'sent' : 'held'}
        options={(['held', 'sent'] as const).map((value) => ({ value, text: t(`wrongs.${value}`) }))}
        meaning={t(`wrongMeaning.${consequences ? 'sent' : 'held'}`)}
        onChange={(value) => onChange({ ...settings, consequences: value === 'sent' })}
      />
    </fieldset>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly meaning: string;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, meaning, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}-meaning`}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <p id={`${id}-meaning`} className="quiet">
        {meaning}
      </p>
    </div>
  );
}
