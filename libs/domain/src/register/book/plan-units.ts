import type { BookProblem, PlannedUnit } from '../../answers/register-book.ts';
import { organisationKinds } from '../../vocabulary.ts';
import { OrganisationCode } from '../founding.ts';
import { bookSheets, type UnitColumn, type UnitRow } from './book.ts';
import { hasCode, placesCalled, type Place } from './places.ts';
import { complainer, complaint, key, unfit, type Complaint } from './words.ts';

/** An organisation as the register has it. */
export interface KnownOrganisation extends Place {
  kind: keyof typeof organisationKinds;
  parent: string | null;
  closed: boolean;
}

type Kind = PlannedUnit['kind'];
interface Draft {
  row: UnitRow;
  name: string;
  code: string;
  kind: Kind;
  above: string;
}

const kinds = new Map(
  Object.entries(organisationKinds).flatMap(([kind, title]): [string, Kind][] =>
    kind === 'financeBureau' ? [] : [[title, kind as Kind]],
  ),
);
const columns = Object.keys(bookSheets.units.columns) as UnitColumn[];
const register = '组织机构';

/** What is wrong with the cells of a row by themselves. */
const complaintOf = ({ cells }: UnitRow, column: UnitColumn): Complaint | undefined => {
  const { text } = cells[column];
  const wrong = unfit(cells[column], bookSheets.units.columns[column].needed);
  if (wrong) return wrong;
  if (column === 'name' && text.length > 60) return complaint('单位名称超过60个字', '改用规范简称');
  if (column === 'kind' && !kinds.has(key(text)))
    return complaint(`没有“${text}”这一类型`, `填写${[...kinds.keys()].join('、')}之一`);
  if (column === 'code' && !OrganisationCode.safeParse(key(text).toLowerCase()).success)
    return complaint('代码由字母、数字和短横线组成，最多40位', '把单元格设为文本格式后重填，数字过长会被改写');
  return undefined;
};

const draftOf = (row: UnitRow): Draft => ({
  row,
  name: row.cells.name.text,
  code: key(row.cells.code.text).toLowerCase(),
  kind: kinds.get(key(row.cells.kind.text))!,
  above: row.cells.parent.text,
});

/** What the register says against a row; undefined: it is new. */
const against = (known: KnownOrganisation, draft: Draft, above: Place): [UnitColumn, Complaint] | undefined => {
  const { code, name, kind } = draft;
  if (!hasCode(known, code)) {
    const why = `“${name}”已在${above.name}之下登记，编号为${known.id}`;
    return ['code', complaint(why, '是同一单位的，填已登记的代码；不是的，改用能够区分的名称')];
  }
  if (known.closed) return ['code', complaint(`代码${code}的单位已经撤销`, `换用代码，或在“${register}”取消撤销`)];
  if (key(known.name) !== key(name))
    return ['name', complaint(`代码${code}已登记为“${known.name}”`, `改正名称或代码；更名在“${register}”办理`)];
  if (known.parent !== above.id)
    return ['parent', complaint('该单位已登记在另一上级单位之下', `改正上级单位；调整隶属在“${register}”办理`)];
  if (known.kind !== kind)
    return ['kind', complaint(`该单位已登记为${organisationKinds[known.kind]}`, '按已登记的类型填写')];
  return undefined;
};

/** The one that the register has already: by its code, below the same one first; else by its name there. */
const foundIn = (known: readonly KnownOrganisation[], { code, name }: Draft, above: Place) => {
  const below = known.filter(({ parent }) => parent === above.id);
  return (
    below.find((one) => hasCode(one, code)) ??
    known.find((one) => hasCode(one, code)) ??
    below.find((one) => key(one.name) === key(name))
  );
};

/** Each row by itself: what is wrong is said, what is right goes on. */
const soundIn = (rows: readonly UnitRow[], complain: ReturnType<typeof complainer<UnitColumn>>): Draft[] => {
  const seen = new Map<string, number>();
  return rows.flatMap((row): Draft[] => {
    const wrong = columns.flatMap((column) => {
      const found = complaintOf(row, column);
      return found ? [[column, found] as const] : [];
    });
    for (const [column, found] of wrong) complain(row, column, found);
    if (wrong.length > 0) return [];
    const draft = draftOf(row);
    const earlier = seen.get(draft.code);
    seen.set(draft.code, earlier ?? row.row);
    if (earlier === undefined) return [draft];
    complain(row, 'code', complaint(`与第${earlier}行的代码相同`, '一个单位只填一行，代码不得重复'));
    return [];
  });
};

/** Rows find their places from the top of the tree down, whatever their order in the sheet. */
class Settling {
  readonly units: PlannedUnit[] = [];
  readonly places: Place[];

  constructor(private readonly known: readonly KnownOrganisation[]) {
    this.places = known.filter(({ closed }) => !closed).map(({ id, path, name }) => ({ id, path, name }));
  }

  /** undefined: settled; 'later': the organisation above is not known yet. */
  settle(draft: Draft): [UnitColumn, Complaint] | 'later' | undefined {
    const [above, ...others] = placesCalled(this.places, draft.above);
    if (!above) return 'later';
    if (others.length > 0)
      return ['parent', complaint(`有${others.length + 1}个单位叫“${draft.above}”`, '改填上级单位的代码')];
    const there = foundIn(this.known, draft, above);
    const wrong = there && against(there, draft, above);
    if (wrong) return wrong;
    const twin = this.units.find(({ parent, name }) => parent === above.id && key(name) === key(draft.name));
    if (twin)
      return ['name', complaint(`与第${twin.row}行的单位同名，上级单位也相同`, '删去一行，或改用能够区分的名称')];
    this.take(draft, above, there);
    return undefined;
  }

  private take({ row: { row }, name, kind, code }: Draft, above: Place, there: KnownOrganisation | undefined): void {
    const id = there?.id ?? `${above.path}.${code}`;
    const outcome = there ? 'known' : 'created';
    this.units.push({ row, outcome, id, name, kind, parent: above.id, parentName: above.name });
    if (!there) this.places.push({ id, path: id, name });
  }
}

/** Why no place was found above a row: nobody has heard of it, or its own row stands badly. */
const lost = (rows: readonly UnitRow[], { above }: Draft): Complaint => {
  const called = key(above).toLowerCase();
  const named = rows.find(({ cells }) =>
    [cells.name, cells.code].some(({ text }) => key(text).toLowerCase() === called),
  );
  return named
    ? complaint(`上级单位在第${named.row}行，那一行尚不能登记`, '先改正那一行；上下级不得互相循环')
    : complaint(`没有名称或代码为“${above}”的单位，或不在您的管理范围内`, '改正上级单位，或在本表中补填这个单位');
};

/** Rows of the sheet 单位 against the register. The places are all that people may then be put at. */
export const planUnits = (
  rows: readonly UnitRow[],
  known: readonly KnownOrganisation[],
  problems: BookProblem[],
): { units: PlannedUnit[]; places: Place[] } => {
  const complain = complainer<UnitColumn>('units', problems);
  const settling = new Settling(known);
  let waiting = soundIn(rows, complain);
  for (let before = -1; before !== waiting.length;) {
    before = waiting.length;
    waiting = waiting.filter((draft) => {
      const wrong = settling.settle(draft);
      if (Array.isArray(wrong)) complain(draft.row, ...wrong);
      return wrong === 'later';
    });
  }
  for (const draft of waiting) complain(draft.row, 'parent', lost(rows, draft));
  return settling;
};
