import type { PublicMasks } from '#domain/evaluation/state';
import type { MaskedSlice } from '#domain/private-slices';
import type { KeptName, Redaction } from '#domain/public-copy';

/** What is masked in the public copy, as it is being chosen: the input of 准备公开. */
export interface Chosen {
  maskMobiles: boolean;
  maskStaffNames: boolean;
  redactions: readonly Redaction[];
  kept: readonly KeptName[];
  namesChecked: boolean;
  secrecyReview: string;
}

export const usualMasks: Chosen = {
  maskMobiles: true,
  maskStaffNames: false,
  redactions: [],
  kept: [],
  namesChecked: false,
  secrecyReview: '',
};

/** To go on from the copy that was made: what was chosen for it, and the names looked at once more. */
export const chosenFor = (made: PublicMasks | null): Chosen =>
  made
    ? {
        ...usualMasks,
        redactions: made.redactions.map(({ where, reason }) => ({ where, reason })),
        kept: made.kept,
        secrecyReview: made.secrecyReview,
      }
    : usualMasks;

export const redacted = (chosen: Chosen, where: string, reason: string): Chosen =>
  chosen.redactions.some((one) => one.where === where)
    ? chosen
    : { ...chosen, redactions: [...chosen.redactions, { where, reason }] };

export const unredacted = (chosen: Chosen, where: string): Chosen => ({
  ...chosen,
  redactions: chosen.redactions.filter((one) => one.where !== where),
});

const same = (one: KeptName, { where, text }: Pick<MaskedSlice, 'where' | 'text'>): boolean =>
  one.where === where && one.name === text;

/** Whoever changes what is hidden looks at the names again. */
export const keeping = (chosen: Chosen, slice: MaskedSlice): Chosen => ({
  ...chosen,
  kept: [...chosen.kept.filter((one) => !same(one, slice)), { where: slice.where, name: slice.text, reason: '' }],
  namesChecked: false,
});

export const hiding = (chosen: Chosen, { where, name }: KeptName): Chosen => ({
  ...chosen,
  kept: chosen.kept.filter((one) => !same(one, { where, text: name })),
  namesChecked: false,
});
