import { inWords, placeOf, spread } from './address.js';
import { h } from './dom.js';
import { meanings, severities } from './words.js';

/** @import { Finding, Waiver } from '../types.js' */

/** @typedef {keyof typeof severities} Severity */

const order = /** @type {Severity[]} */ (Object.keys(severities));
const fewEnough = 8;

/** Shows where in the form a finding lies. @param {Finding} finding */
const goTo = ({ where }) => {
  const places = spread(where).flatMap((one) => placeOf(one, document.querySelector('.forms') ?? document) ?? []);
  places.forEach((place) => {
    place.closest('details')?.setAttribute('open', '');
    place.classList.remove('pointed');
    void place.offsetWidth;
    place.classList.add('pointed');
  });
  places[0]?.scrollIntoView({ block: 'center', behavior: 'smooth' });
};

/** @param {string} label @param {string} value */
const pair = (label, value) => h('div', {}, h('dt', {}, label), h('dd', {}, value));

/** @typedef {{ waivers?: readonly Waiver[], onWaive?: ((finding: Finding) => void) | null, linked?: boolean }} More */

/** @param {Finding} finding @param {More} more */
const waiverOf = ({ rule, where }, { waivers = [] }) => waivers.find((one) => one.rule === rule && one.where === where);

/** @param {Finding} finding @param {More} more */
const item = (finding, more) => {
  const { onWaive = null, linked = false } = more;
  const { rule, severity, where, said, computed, message, source } = finding;
  const waiver = waiverOf(finding, more);
  const key = `${rule} ${where}`;
  return h(
    'li',
    { class: `finding ${severity} ${waiver ? 'waived' : ''}` },
    h(
      'p',
      { class: 'place' },
      h('code', {}, rule),
      linked
        ? h(
            'button',
            {
              type: 'button',
              class: 'link',
              'data-key': `at ${key}`,
              title: '在表格中查看',
              click: () => goTo(finding),
            },
            inWords(where),
          )
        : h('span', {}, inWords(where)),
      source && h('small', { class: 'soft' }, `原件${source}`),
      onWaive &&
        severity === 'RED' &&
        !waiver &&
        h(
          'button',
          { type: 'button', class: 'small', 'data-key': `waive ${key}`, click: () => onWaive(finding) },
          '豁免',
        ),
    ),
    h('p', { class: 'message' }, message),
    h('dl', { class: 'evidence' }, pair('填报', said), pair('核对', computed)),
    waiver &&
      h(
        'p',
        { class: 'waiver' },
        `已由${waiver.by}豁免${waiver.until ? `（至${waiver.until}）` : ''}：${waiver.reason}`,
      ),
  );
};

/**
 * What the audit found, the gravest first.
 *
 * @param {readonly Finding[]} findings
 * @param {More} [more]
 */
export const findingGroups = (findings, more = {}) =>
  order.flatMap((severity) => {
    const here = findings.filter((finding) => finding.severity === severity);
    if (here.length === 0) return [];
    const waived = here.filter((finding) => waiverOf(finding, more)).length;
    const head = [
      h('span', { class: `chip ${severity}` }, here.length),
      `${severities[severity]}问题`,
      h('small', { class: 'soft' }, meanings[severity], waived > 0 && `，${waived}项已豁免`),
    ];
    return h(
      'details',
      {
        class: `severity ${severity}`,
        'data-key': `findings-${severity}`,
        open: severity === 'RED' || here.length <= fewEnough,
      },
      h('summary', { 'data-key': `findings-sum-${severity}` }, head),
      h(
        'ul',
        {},
        here.map((finding) => item(finding, more)),
      ),
    );
  });
