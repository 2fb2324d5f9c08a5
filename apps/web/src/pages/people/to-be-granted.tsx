import { Alert, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostRequest } from '#domain/answers/post-requests';
import { isPrivileged } from '#domain/register/privileged';
import { rolesInWords } from './roles-in-words.ts';

interface Props {
  requests: readonly PostRequest[];
  checked: boolean;
  onCheck(this: void, checked: boolean): void;
}

/** More than these are folded up, their number stays. */
const unfolded = 10;

const inPosts = (requests: readonly PostRequest[]): [string, PostRequest[]][] =>
  [...new Set(requests.map(({ roles }) => rolesInWords(roles)))].map((post) => [
    post,
    requests.filter(({ roles }) => rolesInWords(roles) === post),
  ]);

/** What one confirmation would grant: by posts; those that reach far are named one by one and looked at each. */
export const ToBeGranted = ({ requests, checked, onCheck }: Props): ReactNode => {
  const { t } = useTranslation();
  const privileged = requests.filter(isPrivileged);
  const others = inPosts(requests.filter((one) => !isPrivileged(one)));
  return (
    <>
      {privileged.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('重要岗位{{n}}项，请逐人核对', { n: privileged.length })}
          description={
            <>
              <ul className="receipts">
                {privileged.map(({ id, name, organisationName, roles }) => (
                  <li key={id}>
                    <strong>{rolesInWords(roles)}</strong>：{name}（{organisationName}）
                  </li>
                ))}
              </ul>
              <Checkbox checked={checked} onChange={({ target }) => onCheck(target.checked)}>
                {t('以上{{n}}项已逐人核对', { n: privileged.length })}
              </Checkbox>
            </>
          }
        />
      )}
      {others.map(([post, some]) => (
        <details key={post} open={some.length <= unfolded}>
          <summary>{t('{{post}}（{{n}}项）', { post, n: some.length })}</summary>
          <ul className="receipts">
            {some.map(({ id, name, organisationName }) => (
              <li key={id}>
                {name}（{organisationName}）
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
};
