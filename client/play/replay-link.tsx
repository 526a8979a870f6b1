import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Lobby } from '#shared/protocol/messages.ts';

/** The way to the match's replay and its what-ifs, once the teacher has closed the round; before, when it opens. */
export const ReplayLink = ({ lobby }: { readonly lobby: Lobby }) => {
  const { t } = useTranslation('replay');
  const { match, replayOpen } = lobby;
  if (match === null) return null;
  return (
    <section className="card panel">
      <h2>{t('student.title')}</h2>
      {replayOpen ? (
        <Link href={`/replay/${match}`} className="button">
          {t('student.open')}
        </Link>
      ) : (
        <p className="quiet">{t('student.later')}</p>
      )}
    </section>
  );
};
