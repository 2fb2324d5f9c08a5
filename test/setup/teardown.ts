export { stopKeeper as default } from './global.ts';
