import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { Tour } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { workOf } from '../api/work.ts';
import { useMe } from '../session/session.tsx';
import { useAnchor } from './anchor.ts';
import './guide.css';
import { guideFor, type Guide, type Stop } from './guides.ts';
import { takeGuide } from './taking.ts';

const addresses: Readonly<Record<Exclude<Stop, 'case'>, string>> = {
  work: '/',
  board: '/board',
  dispatch: '/dispatch',
  people: '/people',
  audit: '/audit',
  asOf: '/as-of',
};

/** The case to show things on: the first that awaits this person; undefined while looked for, null when there is none. */
const useCase = (): string | null | undefined => {
  const queries = useQueryClient();
  const [id, setId] = useState<string | null>();
  useEffect(() => {
    void queries.fetchQuery(workOf('todo')).then(
      ([first]) => setId(first?.id ?? null),
      () => setId(null),
    );
  }, [queries]);
  return id;
};

/** Keyboards follow the guide, and are back where they were when it ends. */
const useFocus = (shown: boolean, step: number): void => {
  const before = useRef(document.activeElement);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => document.querySelector<HTMLElement>('.guide .ant-tour-next-btn')?.focus(), 50);
    return () => clearTimeout(timer);
  }, [shown, step]);
  useEffect(() => {
    const was = before.current;
    return () => (was instanceof HTMLElement ? was.focus() : undefined);
  }, []);
};

/** What stands above the thing spoken of may still come or go: the light follows it. */
const useFollowing = (anchor: HTMLElement | null | undefined): void =>
  useEffect(() => {
    const page = anchor?.closest('[role=main]');
    if (!page) return;
    const watch = new ResizeObserver(() => window.dispatchEvent(new Event('resize')));
    watch.observe(page);
    return () => watch.disconnect();
  }, [anchor]);

const Steps = ({ guide, example }: { guide: Guide; example: string | null }): ReactNode => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [step, setStep] = useState(0);
  const current = guide.steps[step];
  const stop = current?.at ?? 'work';
  // Without a case at hand its steps are told where the work is listed.
  const address = stop !== 'case' ? addresses[stop] : example ? `/evaluations/${example}` : addresses.work;
  const there = pathname === address;
  const arrived = useRef(-1);
  useEffect(() => {
    if (there) arrived.current = step;
    else if (arrived.current === step)
      takeGuide(false); // somebody has gone elsewhere by themselves
    else void navigate({ to: address as '/' });
  }, [there, step, address, navigate]);
  const shows = there && (stop !== 'case' || example !== null);
  const anchor = useAnchor(shows ? current?.anchor : undefined, there ? step : -1);
  const shown = there && anchor !== undefined;
  useFocus(shown, step);
  useFollowing(anchor);
  return (
    <Tour
      open={shown}
      current={step}
      rootClassName="guide"
      onChange={setStep}
      onClose={() => takeGuide(false)}
      steps={guide.steps.map(({ title, text }, nth) => ({
        title: t(title),
        description: t(text),
        target: nth === step ? (anchor ?? null) : null,
      }))}
    />
  );
};

/** 使用引导: the main job of one's role on the pages themselves. Escape ends it. */
const GuidedTour = (): ReactNode => {
  const { roles } = useMe();
  const guide = guideFor(roles.map(({ code }) => code));
  const example = useCase();
  return guide && example !== undefined ? <Steps guide={guide} example={example} /> : null;
};

export default GuidedTour;
