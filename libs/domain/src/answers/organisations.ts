/** 财政局 → 主管部门 → 预算单位 → 二级单位. `path` names all of them from the root down, with dots. */
export interface Organisation {
  id: string;
  path: string;
  name: string;
  kind: 'financeBureau' | 'department' | 'budgetUnit' | 'subordinateUnit';
  parent: string | null;
  openedOn: string;
  /** First day on which it is no longer there. */
  closedOn: string | null;
}

/** An organisation as the register had it, with what stood under its own name that day. */
export interface OrganisationStanding extends Organisation {
  /** People with an open account and a post there. */
  people: number;
  /** Its evaluations under way, without those of the units below. */
  open: number;
}

/** In the order of the tree; `on` is the day by the clock of the house when none was asked for. */
export interface OrganisationTree {
  on: string;
  items: OrganisationStanding[];
}

/** What a change would bring about. */
export interface Consequences {
  before: Organisation;
  after: Organisation;
  /** Units below it, people with posts in it or below, evaluations under way of it and below. */
  below: number;
  people: number;
  open: number;
}
