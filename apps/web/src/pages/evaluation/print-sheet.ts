const pause = 50;
const patience = 200;

const sheetShown = (): boolean =>
  [...document.querySelectorAll<HTMLElement>('.sheet')].some(({ offsetParent }) => offsetParent !== null);

/** Prints the official table as soon as its tab shows it; afterwards one stands where one was. */
export const printSheet = (showSheet: () => void, showAgain: () => void): void => {
  showSheet();
  const print = (tries: number): void => {
    if (!sheetShown() && tries < patience) return void setTimeout(() => print(tries + 1), pause);
    window.print();
    showAgain();
  };
  setTimeout(() => print(0), pause);
};
