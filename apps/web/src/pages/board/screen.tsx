import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { createPortal } from 'react-dom';
import type { BoardAnswer } from '../../api/board.ts';
import { organisations } from '../../api/organisations.ts';
import { clock } from '../../parts/when.tsx';
import './screen.css';
import { slidesOf } from './slides.ts';
import { Tiles } from './tiles.tsx';

interface Props {
  board: BoardAnswer;
  onLeave(this: void): void;
}

/** How long a picture stands before the next, in milliseconds. */
const stands = 15_000;

const useNow = (): string => {
  const [now, setNow] = useState(() => clock.format(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.format(new Date())), 10_000);
    return () => clearInterval(timer);
  }, []);
  return now;
};

/** The whole display, where the browser lets a page have it; leaving that leaves the big screen. */
const useWholeDisplay = (onLeave: () => void): void => {
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    let had = false;
    const note = (): void => {
      if (document.fullscreenElement) had = true;
      else if (had) leave.current();
    };
    document.addEventListener('fullscreenchange', note);
    void document.documentElement.requestFullscreen().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', note);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
};

/** 大屏: no menus, large and dark; live, one department after the other. Escape leaves, arrows turn over, a space holds. */
export const Screen = ({ board, onLeave }: Props): ReactNode => {
  const { t } = useTranslation();
  const { data: all = [] } = useQuery(organisations);
  const slides = useMemo(() => slidesOf(board.units, new Map(all.map(({ path, name }) => [path, name]))), [board, all]);
  const [nth, setNth] = useState(0);
  const [held, setHeld] = useState(false);
  const now = useNow();
  const place = useRef<HTMLDivElement>(null);
  useWholeDisplay(onLeave);
  useEffect(() => place.current?.focus(), []);
  useEffect(() => {
    if (held) return;
    const timer = setInterval(() => setNth((was) => was + 1), stands);
    return () => clearInterval(timer);
  }, [held, nth]);
  const keys: Record<string, () => void> = {
    Escape: onLeave,
    ArrowRight: () => setNth(nth + 1),
    ArrowLeft: () => setNth(nth + slides.length - 1),
    ' ': () => setHeld(!held),
  };
  const slide = slides[nth % slides.length];
  if (!slide) return null;
  return createPortal(
    <div
      ref={place}
      className="screen"
      role="dialog"
      aria-modal
      aria-label={t('督办看板大屏')}
      tabIndex={-1}
      onKeyDown={(event) => {
        const act = keys[event.key];
        if (!act) return;
        event.preventDefault();
        act();
      }}
    >
      <header>
        <h1>
          {t('预算绩效督办看板')} <span>{t(slide.title)}</span>
        </h1>
        <time>{now}</time>
      </header>
      <dl className="screen-figures">
        {[
          { title: '评价', count: slide.total, late: 0 },
          ...slide.stages,
          { title: '已完成', count: slide.done, late: 0 },
          { title: '逾期', count: slide.late, late: slide.late },
        ].map(({ title, count, late }) => (
          <div key={title} className={title === '逾期' && late > 0 ? 'alarm' : undefined}>
            <dt>{t(title)}</dt>
            <dd>
              {count}
              {late > 0 && title !== '逾期' && <small>{t('逾期{{n}}', { n: late })}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <Tiles units={slide.units} />
      <footer>
        <span aria-live="polite">
          {(nth % slides.length) + 1}/{slides.length} {held ? t('已暂停轮播') : t('轮播中')}
        </span>
        <span>{t('Esc 退出　← → 翻页　空格 暂停或继续')}</span>
      </footer>
    </div>,
    document.body,
  );
};
