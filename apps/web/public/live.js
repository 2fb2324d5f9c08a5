import { address } from './api.js';

/** @import { Change } from '../types.js' */

const firstWait = 1_000;
const longestWait = 30_000;
const gatherFor = 150;

/**
 * Listens to what changes. After a break anything may have changed: then `heard` is called with null.
 *
 * @param {(id: string | null) => void} heard
 * @param {(connected: boolean) => void} state
 */
export const listen = (heard, state) => {
  /** @type {EventSource | undefined} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Set<string>} */
  const gathered = new Set();
  let wait = firstWait;
  let broken = false;

  const tell = () => {
    const ids = [...gathered];
    gathered.clear();
    ids.forEach(heard);
  };
  /** @param {MessageEvent<string>} message */
  const note = ({ data }) => {
    if (gathered.size === 0) setTimeout(tell, gatherFor);
    gathered.add(/** @type {Change} */ (JSON.parse(data)).id);
  };
  const open = () => {
    source = new EventSource(address('api/stream'));
    source.addEventListener('changed', note);
    source.addEventListener('open', () => {
      wait = firstWait;
      state(true);
      if (broken) heard(null);
      broken = false;
    });
    source.addEventListener('error', () => {
      broken = true;
      state(false);
      if (source?.readyState === EventSource.CLOSED) again();
    });
  };
  // A refusal closes the stream for good; the browser comes back by itself only after a broken line.
  const again = () => {
    timer = setTimeout(open, wait);
    wait = Math.min(wait * 2, longestWait);
    heard(null);
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
};
