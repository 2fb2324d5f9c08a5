import { act, freshKey, Refused } from './api.js';
import { h } from './dom.js';
import { fieldFor } from './fields.js';
import { problemBox } from './problem.js';

/** @import { AllowedAction, Detail, Field, Schema } from '../types.js' */

/**
 * @typedef {object} Wish
 * @property {Detail} detail what the person sees as they begin
 * @property {AllowedAction} action
 * @property {Schema} schema of the input
 * @property {Record<string, unknown> | undefined} [preset] what is settled and cannot be changed here
 * @property {() => void} onDone
 * @property {() => void} onCancel
 * @property {() => void} onStale refused: the page may be behind, and should be read anew
 */

/** @param {Wish} wish @returns {Field[]} */
const fieldsOf = ({ schema: { properties = {}, required = [] }, preset = {}, detail }) =>
  Object.entries(properties).map(([name, schema]) =>
    fieldFor({ name, schema, required: required.includes(name), preset: preset[name], detail, siblings: properties }),
  );

/** One key for one wish: the same again, after a broken line, is the same wish; anything else is a new one. */
const wishKeys = () => {
  let last = '';
  let key = '';
  /** @param {string} wish */
  return (wish) => {
    if (wish !== last) key = freshKey();
    last = wish;
    return key;
  };
};

/**
 * The small form of one action. It stays as it is while the page around it is refreshed: what is typed is never lost,
 * and never sent for a version that the person has not seen.
 *
 * @param {Wish} wish
 */
export const actionForm = (wish) => {
  const { action, detail, onDone, onCancel, onStale } = wish;
  const fields = fieldsOf(wish);
  const keyFor = wishKeys();
  let seen = detail.version;
  /** No answer yet, or it was lost: the wish may have been granted, and only the same wish again can tell. */
  let unanswered = false;
  const trouble = h('div');
  const news = h('div', { class: 'news', role: 'alert', hidden: true });
  const send = h('button', { type: 'submit', class: 'primary' }, `确认${action.label}`);

  /** @param {unknown} error */
  const complain = (error) => {
    trouble.replaceChildren(problemBox(error));
    const { status } = error instanceof Refused ? error.problem : { status: 0 };
    unanswered = status === 0 || status >= 500;
    if (!unanswered) onStale();
  };
  const submit = async () => {
    const input = Object.assign({}, ...fields.map((field) => field.read()));
    const key = keyFor(JSON.stringify([seen, input]));
    send.disabled = true;
    unanswered = true;
    trouble.replaceChildren();
    try {
      await act(detail.id, action.action, { input, version: seen, key });
      onDone();
    } catch (error) {
      complain(error);
      send.disabled = !news.hidden;
    }
  };
  const element = h(
    'form',
    {
      class: 'action-form',
      'aria-label': action.label,
      submit: (/** @type {Event} */ event) => (event.preventDefault(), void submit()),
    },
    h('h3', {}, action.label),
    h('p', { class: 'soft' }, action.hint),
    fields.map((field) => field.element),
    news,
    trouble,
    h('div', { class: 'buttons' }, send, h('button', { type: 'button', click: onCancel }, '取消')),
  );

  /** @param {number} version */
  const accept = (version) => {
    seen = version;
    news.hidden = true;
    send.disabled = false;
    trouble.replaceChildren();
  };
  /** The page now shows a newer version: the person is to look before acting on it. @param {Detail} now */
  const update = (now) => {
    if (now.version === seen || unanswered) return;
    const still = now.allowedActions.find((one) => one.action === action.action);
    send.disabled = true;
    news.hidden = false;
    news.replaceChildren(
      h(
        'p',
        {},
        still?.allowed
          ? `这项评价刚有更新（第${now.version}版），页面已显示最新内容，您填写的内容仍在。`
          : `这项评价刚有更新，现在不能办理：${still?.reason ?? ''}`,
      ),
      still?.allowed
        ? h('button', { type: 'button', click: () => accept(now.version) }, '已看过最新内容，继续办理')
        : '',
    );
  };
  const focus = () => {
    const first = element.querySelector('input, textarea, select') ?? send;
    if (first instanceof HTMLElement) first.focus();
  };
  return { element, update, focus };
};
