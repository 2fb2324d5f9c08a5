import { useSyncExternalStore } from 'react';
import type { Language } from '../words/i18n.ts';

/** How a person likes the pages; kept in this browser. */
export interface Settings {
  look: 'light' | 'dark' | 'contrast';
  size: 'normal' | 'large';
  language: Language;
  /** 开通进度 has been put away. */
  openingHidden: boolean;
  /** Guides that have been offered or taken: person and guide. */
  guided: readonly string[];
}

const key = 'jicheng-settings';
const usual: Settings = { look: 'light', size: 'normal', language: 'zh-CN', openingHidden: false, guided: [] };

const read = (): Settings => {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>) };
  } catch {
    return usual;
  }
};

let current = read();
const listeners = new Set<() => void>();

/** Changed in another tab: this one follows. */
addEventListener('storage', (event) => {
  if (event.key !== key) return;
  current = read();
  listeners.forEach((tell) => tell());
});

export const settings = (): Settings => current;

export const changeSettings = (change: Partial<Settings>): void => {
  current = { ...current, ...change };
  localStorage.setItem(key, JSON.stringify(current));
  listeners.forEach((tell) => tell());
};

export const useSettings = (): Settings =>
  useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, settings);
