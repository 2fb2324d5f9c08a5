import { DomainError } from '../error.ts';
import { inWords } from '../deadlines/civil.ts';
import type { Person } from '../evaluation/action.ts';
import { isManager } from './managers.ts';

/** 委托代理: from the first to the last day; null scopes and rounds mean all of them. */
export interface Proxy {
  principal: string;
  deputy: string;
  from: string;
  until: string;
  evalScopes: readonly string[] | null;
  rounds: readonly string[] | null;
}

/** The longest that somebody may be stood in for by one act, in days. */
const longest = 366;

const meet = (a: readonly string[] | null, b: readonly string[] | null): boolean =>
  !a || !b || a.some((one) => b.includes(one));

const overlaps = (a: Proxy, b: Proxy): boolean =>
  a.from <= b.until && b.from <= a.until && meet(a.evalScopes, b.evalScopes) && meet(a.rounds, b.rounds);

/** Whether work would come back to where it started: A→B→A, over however many people. */
const returns = (wanted: Proxy, others: readonly Proxy[]): boolean => {
  const seen = new Set<string>();
  const open = [wanted.deputy];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === wanted.principal) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const other of others) if (other.principal === at && overlaps(wanted, other)) open.push(other.deputy);
  }
  return false;
};

const days = ({ from, until }: Proxy): number => (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;

const isBusiness = ({ roles, otherPosts = [] }: Person): boolean =>
  [roles, ...otherPosts.map((post) => post.roles)].some((held) => held.some((role) => !isManager(role)));

const refused = (text: string, details: object = {}): DomainError => new DomainError('invalid', text, { ...details });

/** Why a proxy cannot be set beside those that stand. */
export const refuseProxy = (
  wanted: Proxy,
  others: readonly Proxy[],
  { principal, deputy, today }: { principal: Person; deputy: Person; today: string },
): DomainError | undefined => {
  if (wanted.principal === wanted.deputy) return refused('不能委托本人代理本人');
  if (wanted.until < wanted.from) return refused('代理的截止日期不得早于开始日期');
  if (wanted.until < today) return refused('代理的截止日期已过');
  if (days(wanted) > longest) return refused(`一次代理最长${longest}天，长期不在岗的请调整岗位或移交工作`);
  if (!isBusiness(principal)) return refused(`${principal.name}没有可委托的业务岗位`);
  if (!isBusiness(deputy)) return refused(`${deputy.name}没有业务岗位，不能代理他人办理业务`);
  const twice = others.find((other) => other.principal === wanted.principal && overlaps(wanted, other));
  if (twice)
    return refused(
      `${principal.name}在${inWords(twice.from)}至${inWords(twice.until)}已委托他人代理，同一时间、同一范围只能委托一人`,
      twice,
    );
  if (returns(wanted, others))
    return refused(`${deputy.name}在此期间又委托他人代理，并最终回到${principal.name}，会无人办理`);
  return undefined;
};
