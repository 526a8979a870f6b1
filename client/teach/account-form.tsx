import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PASSPHRASE_LENGTH, TEACHER_NAME_MAX } from '#shared/protocol/codes.ts';
import type { AccountReply } from '#shared/protocol/messages.ts';
import { type Problem, request } from './request.ts';

const { least, most } = PASSPHRASE_LENGTH;

/** Name and passphrase. Once there is one, a new one wants the old one. */
export function AccountForm({ account }: { account: AccountReply }) {
  const { t } = useTranslation('teach', { keyPrefix: 'account' });
  const { t: teach } = useTranslation('teach');
  const [known, setKnown] = useState(account);
  const [step, setStep] = useState<'ready' | 'saving' | 'saved' | 'short' | Problem>('ready');

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const text = (name: string) => String(new FormData(form).get(name) ?? '');
    const [passphrase, current] = [text('passphrase'), text('current')];
    const wanted = passphrase !== '' || !known.passphrase;
    if (wanted && passphrase.length < least) return setStep('short');
    setStep('saving');
    const reply = await request<AccountReply>('POST', '/api/account', {
      name: text('name'),
      ...(wanted && { passphrase, current }),
    });
    if (!reply.ok) return setStep(reply.problem);
    setKnown(reply.body);
    setStep('saved');
    for (const field of form.querySelectorAll<HTMLInputElement>('[type=password]')) field.value = '';
  }

  const problem = (): string | null => {
    switch (step) {
      case 'ready':
      case 'saving':
      case 'saved':
        return null;
      case 'short':
        return t('short', { least });
      case 'name-taken':
        return t('taken');
      case 'sign-in-wrong':
        return t('wrong');
      default:
        return teach(step === 'offline' || step === 'not-signed-in' ? `errors.${step}` : 'errors.other');
    }
  };
  return (
    <form className="card fields account-form" onSubmit={submit}>
      <p className="quiet">{t('lead')}</p>
      <label>
        {t('name')}
        <input
          name="name"
          autoComplete="username"
          required={true}
          maxLength={TEACHER_NAME_MAX}
          defaultValue={known.name ?? ''}
        />
        <span className="quiet">{t('nameHint')}</span>
      </label>
      {known.passphrase && (
        <label>
          {t('current')}
          <input name="current" type="password" autoComplete="current-password" maxLength={most} />
          <span className="quiet">{t('currentHint')}</span>
        </label>
      )}
      <label>
        {t(known.passphrase ? 'newPassphrase' : 'passphrase')}
        <input name="passphrase" type="password" autoComplete="new-password" maxLength={most} />
        <span className="quiet">{t('passphraseHint', { least })}</span>
      </label>
      <p role={problem() ? 'alert' : 'status'} className={problem() ? 'notice-problem' : ''}>
        {problem() ?? (step === 'saved' ? t('saved') : '')}
      </p>
      <button type="submit" className="primary" aria-disabled={step === 'saving'}>
        {t('save')}
      </button>
    </form>
  );
}
