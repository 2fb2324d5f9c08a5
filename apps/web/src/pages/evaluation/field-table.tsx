import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Difference } from '#domain/compare/compare';

const Said = ({ text, as: Mark }: { text: string | null; as: 'del' | 'ins' }): ReactNode => {
  const { t } = useTranslation();
  if (text === null) return <em>{t('无此项')}</em>;
  return text === '' ? <em>{t('空白')}</em> : <Mark>{text}</Mark>;
};

/** Field by field: what was said before, and what is said now. */
export const FieldTable = ({ lines }: { lines: readonly Difference[] }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className="wide">
      <table className="form-table compared">
        <thead>
          <tr>
            {['栏目', '较早', '较晚'].map((title) => (
              <th key={title} scope="col">
                {t(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ where, label, before, after }) => (
            <tr key={`${where} ${label}`}>
              <th scope="row">{label}</th>
              <td>
                <Said text={before} as="del" />
              </td>
              <td>
                <Said text={after} as="ins" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
