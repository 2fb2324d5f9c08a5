import { Refused } from './api.js';
import { h } from './dom.js';

/** @param {unknown} error */
export const wordsOf = (error) => (error instanceof Error ? error.message : String(error));

/** A refusal as people read it: the sentence, and every single complaint behind it. @param {unknown} error */
export const problemBox = (error) => {
  const issues = (error instanceof Refused && error.problem.details?.issues) || [];
  return h(
    'div',
    { class: 'problem', role: 'alert' },
    h('p', {}, wordsOf(error)),
    issues.length > 1 &&
      h(
        'ul',
        {},
        issues.map(({ path, message }) => h('li', {}, path && h('code', {}, path), ` ${message}`)),
      ),
  );
};
