import { useTranslation } from 'react-i18next';
import { FILTERS, type Filter, SORTS, type Sort } from './arrange.ts';
import './hand.css';

interface ToolsProps {
  readonly sort: Sort;
  readonly filter: Filter;
  readonly onSort: (sort: Sort) => void;
  readonly onFilter: (filter: Filter) => void;
}

/** In which order the cards stand, and which of them. */
export function BoardTools({ sort, filter, onSort, onFilter }: ToolsProps) {
  const { t } = useTranslation('hand', { keyPrefix: 'tools' });
  return (
    <div className="board-tools">
      <label>
        {t('sort')}{' '}
        <select
          value={sort}
          onChange={({ currentTarget }) => onSort(SORTS.find((one) => one === currentTarget.value) ?? sort)}
        >
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {t(`sorts.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filter')}{' '}
        <select
          value={filter}
          onChange={({ currentTarget }) =>
            onFilter(FILTERS.find((one) => one === currentTarget.value) ?? filter)
          }
        >
          {FILTERS.map((one) => (
            <option key={one} value={one}>
              {t(`filters.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
