/** A field of the open dialog whose day is half typed or on no calendar: browsers hand it on as none at all. */
export const halfTyped = (): HTMLInputElement | undefined =>
  [...document.querySelectorAll<HTMLInputElement>('[role=dialog] input')].find(({ validity }) => validity.badInput);
