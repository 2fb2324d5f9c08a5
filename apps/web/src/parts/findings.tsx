import { Empty } from 'antd';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#domain/audit/rule';
import { FindingLines } from './finding-lines.tsx';
import { grouped, narrowed, stepped } from './finding-groups.ts';
import { FindingsBar, type Narrowing } from './findings-bar.tsx';
import { goTo } from './go-to.ts';

interface Props {
  findings: readonly Finding[];
  waived: (finding: Finding) => string | undefined;
  extra?: (finding: Finding) => ReactNode;
}

/** So few are seen at one glance. */
const few = 6;

const usual: Narrowing = { by: 'severity', severity: null, words: '' };

/** Everything that is wrong, worst first; each leads to its place and says why. F8 walks from one to the next, also while typing. */
export const Findings = ({ findings, waived, extra }: Props): ReactNode => {
  const { t } = useTranslation();
  const [narrowing, setNarrowing] = useState(usual);
  const [at, setAt] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => grouped(narrowed(findings, narrowing), narrowing.by), [findings, narrowing]);
  const shown = useMemo(() => groups.flatMap((group) => group.findings), [groups]);
  const step = (by: 1 | -1): void => {
    const next = stepped(at, by, shown.length);
    setAt(next);
    const finding = next === null ? undefined : shown[next];
    if (!finding) return;
    list.current?.querySelector(`[data-nth="${next}"]`)?.scrollIntoView({ block: 'nearest' });
    goTo(finding.where);
  };
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A list in a tab that is hidden stays silent.
      if (event.key !== 'F8' || !list.current?.offsetParent) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  if (findings.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有发现问题')} />;
  return (
    <div ref={list} className="findings">
      {findings.length > few && (
        <FindingsBar
          findings={findings}
          narrowing={narrowing}
          onNarrow={(next) => {
            setNarrowing(next);
            setAt(null);
          }}
          at={at}
          shown={shown.length}
          onStep={step}
        />
      )}
      {shown.length === 0 && <p>{t('没有符合条件的问题，请改选级别或文字')}</p>}
      {groups.map((group, i) => (
        <section key={group.title} aria-label={t(group.title)}>
          {findings.length > few && (
            <h4 className="group">
              {t(group.title)}（{group.findings.length}）
            </h4>
          )}
          <FindingLines
            findings={group.findings}
            first={groups.slice(0, i).reduce((sum, one) => sum + one.findings.length, 0)}
            at={at}
            onPlace={setAt}
            waived={waived}
            extra={extra}
          />
        </section>
      ))}
    </div>
  );
};
