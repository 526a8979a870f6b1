import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem, request } from './request.ts';

/** Signs in with a name and its passphrase, wherever one is not signed in. */
export function PassphraseForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation('teach');
  const [step, setStep] = useState<'ready' | 'asking' | Problem>('ready');
  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [name, passphrase] = [String(form.get('name')), String(form.get('passphrase'))];
    setStep('asking');
    const reply = await request('POST', '/api/sign-in', { name, passphrase });
    if (reply.ok) onSignedIn();
    else setStep(reply.problem);
  }
  const problem = step === 'ready' || step === 'asking' ? null : step;
  return (
    <form className="fields" onSubmit={submit}>
      <label>
        {t('signIn.name')}
        <input name="name" autoComplete="username" required={true} maxLength={40} />
      </label>
      <label>
        {t('signIn.passphrase')}
        <input name="passphrase" type="password" autoComplete="current-password" required={true} />
      </label>
      {problem && (
        <p className="notice-problem" role="alert">
          {t(
            problem === 'offline'
              ? 'errors.offline'
              : problem === 'sign-in-wrong'
                ? 'signIn.wrong'
                : 'errors.other',
          )}
        </p>
      )}
      <button type="submit" className="primary" aria-disabled={step === 'asking'}>
        {t('signIn.submit')}
      </button>
    </form>
  );
}
