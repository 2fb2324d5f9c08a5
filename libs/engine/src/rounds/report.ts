import type { DispatchLine, DispatchOutcome, DispatchReport } from '#domain/answers/rounds';

export const countsOf = (lines: readonly DispatchLine[]): DispatchReport['counts'] => {
  const count = (wanted: DispatchOutcome): number => lines.filter(({ outcome }) => outcome === wanted).length;
  return { opens: count('opens'), opened: count('opened'), exists: count('exists'), refused: count('refused') };
};
