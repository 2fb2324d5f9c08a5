import { post } from './api.js';
import { h } from './dom.js';
import { problemBox } from './problem.js';

/** @import { Me } from '../types.js' */

/** @param {(me: Me) => void} entered */
export const loginForm = (entered) => {
  const login = h('input', {
    name: 'login',
    autocomplete: 'username',
    required: true,
    maxlength: 100,
    autocapitalize: 'off',
    spellcheck: 'false',
  });
  const password = h('input', {
    name: 'password',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
    maxlength: 200,
  });
  const send = h('button', { type: 'submit', class: 'primary' }, '登录');
  const trouble = h('div');
  const submit = async () => {
    send.disabled = true;
    trouble.replaceChildren();
    try {
      entered(await post('api/login', { login: login.value.trim(), password: password.value }));
    } catch (error) {
      trouble.replaceChildren(problemBox(error));
      password.select();
    } finally {
      send.disabled = false;
    }
  };
  return h(
    'form',
    {
      class: 'card login',
      'aria-label': '登录',
      submit: (/** @type {Event} */ event) => (event.preventDefault(), void submit()),
    },
    h('h2', {}, '工作人员登录'),
    h('label', { class: 'field' }, h('span', {}, '账号'), login),
    h('label', { class: 'field' }, h('span', {}, '口令'), password),
    trouble,
    send,
  );
};

/**
 * Asks to log in again above the page, so that nothing typed below is lost.
 *
 * @param {(me: Me) => void} entered
 * @param {() => void} left
 */
export const loginAgain = (entered, left) => {
  const dialog = h('dialog', { 'aria-label': '重新登录' });
  const close = () => {
    dialog.close();
    dialog.remove();
  };
  const form = loginForm((me) => {
    close();
    entered(me);
  });
  dialog.addEventListener('cancel', () => {
    dialog.remove();
    left();
  });
  dialog.append(h('p', {}, '登录已过期，请重新登录；页面上已填写的内容不会丢失。'), form);
  document.body.append(dialog);
  dialog.showModal();
};
