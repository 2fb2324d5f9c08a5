import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { init, use as useParts, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSettings } from '../app/settings.ts';
import { fontFamily } from '../app/theme.ts';

useParts([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  GridComponent,
  LabelLayout,
  LegendComponent,
  LineChart,
  PieChart,
  ScatterChart,
  TitleComponent,
  TooltipComponent,
]);

/** Told apart by everybody, and seen on white as on black. */
const colours = ['#4a86c8', '#d68600', '#2f9e8f', '#8b98a5', '#c41d1d'];

interface Props {
  /** What a person who does not see it is told. */
  label: string;
  option: object;
  height?: number;
  onClick?: (about: { dataIndex: number; name: string; data: unknown }) => void;
}

/** Numbers drawn as a picture, in the look of the page. */
export const Chart = ({ label, option, height = 280, onClick }: Props): ReactNode => {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const click = useRef(onClick);
  click.current = onClick;
  const { look } = useSettings();
  useEffect(() => {
    if (!place.current) return;
    const made = init(place.current, look === 'dark' ? 'dark' : undefined);
    chart.current = made;
    made.on('click', (about) => click.current?.(about as never));
    const watch = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = made.getDom();
      // Also told once at the start, when nothing has changed and drawing again would be for nothing.
      if (clientWidth !== made.getWidth() || clientHeight !== made.getHeight()) made.resize();
    });
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, [look]);
  useEffect(() => {
    // A task of its own for each picture: the page with its figures is shown before, and answers in between.
    const soon = setTimeout(() =>
      chart.current?.setOption(
        {
          backgroundColor: 'transparent',
          animation: false,
          color: colours,
          textStyle: { fontFamily },
          aria: { enabled: true, label: { description: label } },
          ...option,
        },
        true,
      ),
    );
    return () => clearTimeout(soon);
  }, [option, label, look]);
  return <div ref={place} style={{ height }} role="img" aria-label={label} />;
};
