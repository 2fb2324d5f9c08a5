/** @typedef {Node | string | number | null | undefined | false} Child */

/** @param {Child | Child[]} given @returns {(Node | string)[]} */
const nodesOf = (given) =>
  [given]
    .flat()
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));

/** @param {HTMLElement} element @param {string} name @param {unknown} value */
const dress = (element, name, value) => {
  if (value === null || value === undefined || value === false) return;
  if (typeof value === 'function') element.addEventListener(name, /** @type {EventListener} */ (value));
  else element.setAttribute(name, value === true ? '' : String(value));
};

/**
 * Builds an element. Attributes by their HTML names, listeners by the name of the event; texts become text nodes and
 * nothing else, so that no word from the server is ever read as markup.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const h = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) dress(element, name, value);
  element.append(...nodesOf(children.flat()));
  return element;
};

/** @type {WeakMap<HTMLElement, string>} */
const shown = new WeakMap();

/** @param {HTMLElement} host */
const opened = (host) =>
  new Map([...host.querySelectorAll('details[data-key]')].map((d) => [keyOf(d), d.hasAttribute('open')]));

/** @param {Element | null} element */
const keyOf = (element) => element?.getAttribute('data-key') ?? '';

/** Puts the focus on the part of that key, if it is there. @param {HTMLElement} host @param {string} key */
export const refocus = (host, key) => {
  const same = [...host.querySelectorAll('[data-key]')].find((element) => keyOf(element) === key);
  if (same instanceof HTMLElement) same.focus({ preventScroll: true });
};

/**
 * Shows facts in a part of the page: built anew only when they differ from what stands there, and then what was
 * unfolded stays unfolded and the focus stays where it was.
 *
 * @template Facts
 * @param {HTMLElement} host
 * @param {Facts} facts
 * @param {(facts: Facts) => Child | Child[]} build
 */
export const show = (host, facts, build) => {
  const now = JSON.stringify(facts) ?? '';
  if (shown.get(host) === now) return;
  shown.set(host, now);
  const wasOpen = opened(host);
  const focus = host.contains(document.activeElement) ? keyOf(document.activeElement) : '';
  host.replaceChildren(...nodesOf(build(facts)));
  for (const details of host.querySelectorAll('details[data-key]'))
    details.toggleAttribute('open', wasOpen.get(keyOf(details)) ?? details.hasAttribute('open'));
  if (focus) refocus(host, focus);
};

/** A part of the page with a heading of its own. @param {string} title @param {string} name */
export const section = (title, name) => {
  const body = h('div');
  const element = h('section', { class: `card ${name}`, 'aria-label': title }, h('h2', {}, title), body);
  return { element, body };
};

/** One sentence for whoever listens or looks: what has just happened. @param {string} words */
export const say = (words) => {
  const place = document.getElementById('say');
  if (!place) return;
  place.textContent = words;
  setTimeout(() => place.textContent === words && (place.textContent = ''), 6_000);
};
