/** By which this page may add styles; the server writes it into the page and its header. undefined: served by Vite. */
export const styleNonce: string | undefined =
  document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce || undefined;
