import { actionForm } from './action-form.js';
import { get } from './api.js';
import { h, refocus, section, show } from './dom.js';
import { problemBox } from './problem.js';

/** @import { AllowedAction, Detail, Schema } from '../types.js' */

/** Refusals that are no news to anybody: another post's duty, or another stage's. */
const ordinary = new Set(['forbidden', 'notAssignee', 'illegalAction']);

/** What moves an evaluation on, as against what holds it up or ends it. */
const forward = new Set([
  'saveDraft',
  'submitGoal',
  'approve',
  'recordMonitoring',
  'closeExecution',
  'submitSelfEvaluation',
  'giveScore',
  'prepareDisclosure',
  'publish',
  'archive',
]);

/** Actions on one thing among several: the button leads to where the thing is chosen. @type {Record<string, string>} */
const subjects = { waiveFinding: '.severity.RED' };

/** @type {Promise<{ paths: Record<string, any> }> | undefined} */
let description;

/** The shape of an action's input, from the API's own description. @param {string} action @returns {Promise<Schema>} */
const schemaOf = async (action) => {
  description ??= get('api/openapi.json');
  const { paths } = await description.catch((error) => {
    description = undefined;
    throw error;
  });
  return paths[`/api/evaluations/{id}/${action}`]?.post?.requestBody.content['application/json'].schema ?? {};
};

/** @param {AllowedAction} action */
const refused = ({ action, label, hint, reason }) =>
  h(
    'li',
    {},
    h('button', { type: 'button', disabled: true, title: hint, 'aria-describedby': `why-${action}` }, label),
    h('small', { class: 'soft', id: `why-${action}` }, reason),
  );

/** @param {AllowedAction} action @param {(action: AllowedAction) => void} open */
const button = (action, open) =>
  h(
    'button',
    {
      type: 'button',
      class: forward.has(action.action) && 'forward',
      'data-key': `act ${action.action}`,
      title: action.hint,
      click: () => open(action),
    },
    action.label,
  );

/** @param {string} selector */
const lead = (selector) => {
  const place = document.querySelector(selector);
  place?.setAttribute('open', '');
  place?.scrollIntoView({ behavior: 'smooth' });
  const first = place?.querySelector('button.small');
  if (first instanceof HTMLElement) first.focus({ preventScroll: true });
};

/** @param {AllowedAction[]} all @param {(action: AllowedAction) => void} open */
const buttons = (all, open) => {
  const allowed = all.filter((action) => action.allowed);
  const hindered = all.filter(({ allowed, code }) => !allowed && !ordinary.has(code ?? ''));
  const others = all.filter(({ allowed, code }) => !allowed && ordinary.has(code ?? ''));
  return [
    allowed.length === 0 && h('p', { class: 'soft' }, '现在没有需要您办理的事项'),
    h(
      'div',
      { class: 'buttons' },
      allowed.map((action) => button(action, open)),
    ),
    hindered.length > 0 && h('ul', { class: 'refused' }, hindered.map(refused)),
    others.length > 0 &&
      h(
        'details',
        { 'data-key': 'refused' },
        h('summary', { 'data-key': 'refused-sum' }, `不能办理的其他事项（${others.length}）`),
        h('ul', { class: 'refused' }, others.map(refused)),
      ),
  ];
};

/**
 * What this person can do here, and why not the rest.
 *
 * @param {{ done: (label: string) => void, stale: () => void }} tell
 */
export const actionsPanel = ({ done, stale }) => {
  const { element, body } = section('办理', 'actions');
  const list = h('div');
  const place = h('div');
  body.append(list, place);
  /** @type {Detail} */
  let detail;
  /** Forms that were begun, by action: whoever looks at another one meanwhile finds the first as it was. @type {Map<string, ReturnType<typeof actionForm>>} */
  const begun = new Map();

  /** @param {string} action */
  const close = (action) => {
    begun.delete(action);
    place.replaceChildren();
    refocus(list, `act ${action}`);
  };
  /** @param {AllowedAction} action @param {Record<string, unknown>} [preset] */
  const open = async (action, preset) => {
    try {
      const schema = await schemaOf(action.action);
      const onCancel = () => close(action.action);
      const onDone = () => (onCancel(), done(action.label));
      const kept = preset ? undefined : begun.get(action.action);
      const form = kept ?? actionForm({ detail, action, schema, preset, onDone, onCancel, onStale: stale });
      begun.set(action.action, form);
      place.replaceChildren(form.element);
      element.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
      form.focus();
    } catch (error) {
      place.replaceChildren(problemBox(error));
    }
  };
  /** @param {AllowedAction} action */
  const start = (action) => {
    const subject = subjects[action.action];
    if (subject) lead(subject);
    else void open(action);
  };
  return {
    element,
    /** @param {Detail} now */
    update(now) {
      detail = now;
      show(list, now.allowedActions, (all) => buttons(all, start));
      begun.forEach((form) => form.update(now));
    },
    /** Opens an action with some of it filled in. @param {string} name @param {Record<string, unknown>} preset */
    begin(name, preset) {
      const action = detail.allowedActions.find((one) => one.action === name);
      if (action) void open(action, preset);
    },
  };
};
