import type { Plugin } from 'vite';

const module = /@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js$/u;
const theirs = /if \(csp\?\.nonce\) \{\s*styleNode\.nonce = csp\?\.nonce;\s*\}/u;
const ours = `styleNode.nonce = csp?.nonce ?? document.querySelector('meta[property=csp-nonce]')?.nonce ?? '';`;

/** Ant Design's portal locks the page's scrolling by a style of its own and is told no nonce: it takes that of the page. */
export const nonced = (): Plugin => {
  let done = false;
  return {
    name: 'nonced',
    apply: 'build',
    transform(code, id) {
      if (!module.test(id)) return undefined;
      done = theirs.test(code);
      return { code: code.replace(theirs, ours), map: null };
    },
    buildEnd(failure) {
      if (!failure && !done) this.error('dynamicCSS.js has changed: look where it sets the nonce of a style');
    },
  };
};
