import type { RouteRule } from './rule.ts';
import { duplicateIds } from './rules/l01-duplicate-ids.ts';
import { nobodyDecides } from './rules/l02-nobody-decides.ts';
import { unreachable } from './rules/l03-unreachable.ts';
import { allSkipped } from './rules/l04-all-skipped.ts';
import { stageActs } from './rules/l05-stage-acts.ts';
import { scoreDemanded } from './rules/l06-score-demanded.ts';
import { scoreLost } from './rules/l07-score-lost.ts';
import { returnTarget } from './rules/l08-return-target.ts';
import { idleSettings } from './rules/l09-idle-settings.ts';
import { moneyPass } from './rules/l10-money-pass.ts';
import { moneyAutomatic } from './rules/l11-money-automatic.ts';
import { signatureAutomatic } from './rules/l12-signature-automatic.ts';
import { fillersNode } from './rules/l13-fillers-node.ts';
import { onlyFillers } from './rules/l14-only-fillers.ts';
import { nobodyThere } from './rules/l15-nobody-there.ts';
import { unknownPersons } from './rules/l16-unknown-persons.ts';
import { counts } from './rules/l17-counts.ts';
import { samePersonTwice } from './rules/l18-same-person-twice.ts';
import { versionNotHigher } from './rules/l19-version-not-higher.ts';
import { changedUnderOldId } from './rules/l20-changed-under-old-id.ts';
import { idNamesVersion } from './rules/l21-id-names-version.ts';
import { deadlineBeforeOpening } from './rules/l22-deadline-before-opening.ts';
import { deadlineOrder } from './rules/l23-deadline-order.ts';
import { dayOff } from './rules/l24-day-off.ts';
import { timeoutTooLong } from './rules/l25-timeout-too-long.ts';

/** Every question that is asked about a route. A new one is a file and a line here. */
export const routeRules: readonly RouteRule[] = [
  duplicateIds,
  nobodyDecides,
  unreachable,
  allSkipped,
  stageActs,
  scoreDemanded,
  scoreLost,
  returnTarget,
  idleSettings,
  moneyPass,
  moneyAutomatic,
  signatureAutomatic,
  fillersNode,
  onlyFillers,
  nobodyThere,
  unknownPersons,
  counts,
  samePersonTwice,
  versionNotHigher,
  changedUnderOldId,
  idNamesVersion,
  deadlineBeforeOpening,
  deadlineOrder,
  dayOff,
  timeoutTooLong,
];
