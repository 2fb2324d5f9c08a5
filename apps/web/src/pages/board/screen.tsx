import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { createPortal } from 'react-dom';
import type { BoardAnswer } from '#domain/answers/board';
import { organisations } from '../../api/organisations.ts';
import { fontFamily } from '../../app/theme.ts';
import { Figures } from './figures.tsx';
import './screen.css';
import { slidesOf } from './slides.ts';
import { useNow, useTurning, useWholeDisplay } from './turning.ts';
import { Tiles } from './tiles.tsx';

interface Props {
  board: BoardAnswer;
  onLeave(this: void): void;
}

/** 大屏: no menus, large and dark; live, one department after the other. Escape leaves, arrows turn over, a space holds. */
export const Screen = ({ board, onLeave }: Props): ReactNode => {
  const { t } = useTranslation();
  const { data: all = [] } = useQuery(organisations);
  const slides = useMemo(() => slidesOf(board.units, new Map(all.map(({ path, name }) => [path, name]))), [board, all]);
  const { nth, turn, held, hold } = useTurning(slides.length);
  const now = useNow();
  const place = useRef<HTMLDivElement>(null);
  useWholeDisplay(onLeave);
  useEffect(() => place.current?.focus(), []);
  const keys: Record<string, () => void> = {
    Escape: onLeave,
    ArrowRight: () => turn(1),
    ArrowLeft: () => turn(-1),
    ' ': hold,
  };
  const slide = slides[nth];
  if (!slide) return null;
  return createPortal(
    <div
      ref={place}
      className="screen"
      style={{ fontFamily }}
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
      <Figures slide={slide} />
      <Tiles units={slide.units} />
      <footer>
        <span aria-live="polite">
          {nth + 1}/{slides.length} {held ? t('已暂停轮播') : t('轮播中')}
        </span>
        <span>{t('Esc 退出　← → 翻页　空格 暂停或继续')}</span>
      </footer>
    </div>,
    document.body,
  );
};
