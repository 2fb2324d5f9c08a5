import type { Holder } from '../approval/approval.ts';
import { covers } from '../approval/eligible.ts';
import { DomainError } from '../error.ts';
import type { Context, Person } from './action.ts';

/** Somebody on duty who may see the case, by id. @throws DomainError forbidden: others are not to be told of it */
export const colleague = (id: string, { people = [] }: Context): Holder => {
  const person = people.find((one) => one.id === id);
  if (!person)
    throw new DomainError('forbidden', '所选人员不在岗，或不在本单位及其上级，无权查看本评价', { person: id });
  return { id, name: person.name };
};

const posts = (person: Person) => [person, ...(person.otherPosts ?? [])];

const headsAt = (path: string, people: readonly Person[]): readonly Person[] =>
  people.filter((person) => posts(person).some((post) => post.path === path && post.roles.includes('unitHead')));

/** 负责人: whoever heads the organisation somebody works in, or the nearest one above it that has another head. */
export const leadersOf = (person: Person, people: readonly Person[]): readonly Holder[] => {
  const paths = [...new Set(people.flatMap((one) => posts(one).map(({ path }) => path)))]
    .filter((path) => covers(path, person.path))
    .sort((a, b) => b.length - a.length);
  const heads = paths.map((path) => headsAt(path, people).filter(({ id }) => id !== person.id));
  return (heads.find((some) => some.length > 0) ?? []).map(({ id, name }) => ({ id, name }));
};
