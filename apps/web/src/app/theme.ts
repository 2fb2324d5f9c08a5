import { theme, type ThemeConfig } from 'antd';
import type { Settings } from './settings.ts';

/** Chinese government pages are read on Windows with system fonts; nothing is loaded from elsewhere. */
export const fontFamily =
  '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

const colours = {
  light: {
    colorPrimary: '#1257a8',
    colorLink: '#1257a8',
    colorInfo: '#1257a8',
    // The pale tones that antd derives from this blue are grey.
    colorPrimaryBg: '#e8f1fb',
    colorPrimaryBgHover: '#d6e6f7',
    colorInfoBg: '#e8f1fb',
    colorInfoBorder: '#a3c4e8',
    colorSuccessBg: '#f0faeb',
    colorWarningBg: '#fff8ea',
    colorErrorBg: '#fff1f0',
    colorTextSecondary: 'rgba(0,0,0,0.68)',
    colorTextTertiary: 'rgba(0,0,0,0.62)',
    colorTextDescription: 'rgba(0,0,0,0.65)',
    colorTextPlaceholder: 'rgba(0,0,0,0.58)',
    colorSuccess: '#237804',
    colorWarning: '#ad5a00',
    colorError: '#c41d1d',
    colorBgLayout: '#f4f6f9',
  },
  dark: {
    colorPrimary: '#5aa2f0',
    colorLink: '#7fb8f5',
    colorInfo: '#7fb8f5',
    colorTextSecondary: 'rgba(255,255,255,0.78)',
    colorTextTertiary: 'rgba(255,255,255,0.70)',
    colorTextDescription: 'rgba(255,255,255,0.72)',
    colorTextPlaceholder: 'rgba(255,255,255,0.60)',
    colorSuccess: '#73d13d',
    colorWarning: '#ffc53d',
    colorError: '#ff8a84',
  },
  contrast: {
    colorPrimary: '#003a8c',
    colorLink: '#003a8c',
    colorInfo: '#003a8c',
    colorPrimaryBg: '#e8f1fb',
    colorPrimaryBgHover: '#d6e6f7',
    colorInfoBg: '#e8f1fb',
    colorInfoBorder: '#003a8c',
    colorSuccessBg: '#fff',
    colorWarningBg: '#fff',
    colorErrorBg: '#fff',
    colorText: '#000',
    colorTextSecondary: '#000',
    colorTextTertiary: '#1a1a1a',
    colorTextDescription: '#1a1a1a',
    colorTextPlaceholder: '#333',
    colorBorder: '#000',
    colorBorderSecondary: '#555',
    colorSuccess: '#0b4f00',
    colorWarning: '#7a3d00',
    colorError: '#960000',
    colorBgLayout: '#fff',
  },
} as const;

export const themeOf = ({ look, size }: Pick<Settings, 'look' | 'size'>): ThemeConfig => ({
  algorithm: look === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    fontFamily,
    fontSize: size === 'large' ? 20 : 14,
    // Large letters need taller buttons and fields around them.
    ...(size === 'large' && { controlHeight: 40, controlHeightSM: 32 }),
    borderRadius: 4,
    motion: false,
    ...colours[look],
  },
  components: {
    Layout: { headerHeight: size === 'large' ? 72 : 56, headerPadding: '0 16px' },
    // Else letters of 20 points stand close to their sign.
    Menu: { iconMarginInlineEnd: 10 },
    Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 8 },
    // The primary colour of the dark look is light: white words on it could not be read.
    ...(look === 'dark' && { Button: { primaryColor: '#071321', dangerColor: '#2c0606' } }),
  },
});
