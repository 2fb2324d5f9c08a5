import { get, post, Refused } from './api.js';
import { evaluationView } from './evaluation.js';
import { header } from './header.js';
import { inboxView } from './inbox.js';
import { listView } from './list.js';
import { listen } from './live.js';
import { loginAgain, loginForm } from './login.js';
import { publicList, publicPage } from './public.js';

/** @import { Me, View } from '../types.js' */

const main = /** @type {HTMLElement} */ (document.getElementById('main'));
/** Whether to ask who I am at all: the session itself lies in a cookie that no script can read. */
const mark = 'jicheng.signedin';

/** @type {Me | null} */
let me = null;
/** @type {View | undefined} */
let view;
/** @type {(() => void) | undefined} */
let deaf;
let asking = false;

const top = header(() => void leave());

const loginPage = () => publicList(loginForm(enter));

/** Addresses behind the #, and what stands there. @type {[RegExp, (part: string, query: URLSearchParams) => View][]} */
const open = [
  [/^\/public\/([\w-]+)$/, (id) => publicPage(id)],
  [/^\/public$/, () => publicList(null)],
];
/** @type {typeof open} */
const behindLogin = [
  [/^\/e\/([\w-]+)$/, (id) => evaluationView(id)],
  [/^\/inbox$/, () => inboxView(() => void top.count())],
  [/^\/?$/, (_, query) => listView(query)],
];

/** @returns {View} */
const viewHere = () => {
  const [path = '', search = ''] = location.hash.replace(/^#/, '').split('?');
  const query = new URLSearchParams(search);
  for (const [pattern, make] of me ? [...open, ...behindLogin] : open) {
    const found = pattern.exec(path);
    if (found) return make(found[1] ?? '', query);
  }
  return me ? listView(new URLSearchParams()) : loginPage();
};

const go = () => {
  view = viewHere();
  main.replaceChildren(view.element);
  document.title = `${view.title}－绩程`;
  scrollTo(0, 0);
};

/** @param {string | null} id */
const heard = (id) => {
  view?.changed?.(id);
  void top.count();
};

const startListening = () => {
  deaf?.();
  deaf = listen(heard, (connected) => top.line(connected));
};

/** @param {Me} now */
const arrive = (now) => {
  me = now;
  localStorage.setItem(mark, '1');
  top.greet(me);
  startListening();
};

/** @param {Me} now */
const enter = (now) => {
  arrive(now);
  go();
};

const forget = () => {
  deaf?.();
  deaf = undefined;
  me = null;
  localStorage.removeItem(mark);
  top.greet(null);
};

const leave = async () => {
  await post('api/logout').catch(() => null);
  forget();
  history.replaceState(null, '', '#/');
  go();
};

/** The session has run out: whoever comes back finds everything as it was. */
const askAgain = () => {
  if (!me || asking) return;
  const before = me.id;
  asking = true;
  deaf?.();
  const again = (/** @type {Me} */ now) => {
    asking = false;
    if (now.id !== before) return enter(now);
    arrive(now);
    heard(null);
  };
  loginAgain(again, () => {
    asking = false;
    forget();
    go();
  });
};

document.addEventListener('signedout', askAgain);
addEventListener('hashchange', () => {
  go();
  main.focus({ preventScroll: true });
});
document.getElementById('skip')?.addEventListener('click', () => main.focus());

if (localStorage.getItem(mark)) {
  me = await get('api/me').catch((error) => {
    if (error instanceof Refused && error.problem.status === 401) localStorage.removeItem(mark);
    return null;
  });
}
if (me) arrive(me);
else top.greet(null);
go();
