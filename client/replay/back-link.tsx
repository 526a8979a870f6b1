import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isAtTable } from './viewer.ts';

/** A student came from the table, a teacher from the classes. */
export function BackLink() {
  const { t } = useTranslation('replay');
  return isAtTable() ? <Link href="/play">{t('student.back')}</Link> : <Link href="/teach">{t('back')}</Link>;
}
