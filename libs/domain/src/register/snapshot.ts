import { covers } from '../approval/eligible.ts';
import type { Actor, Person, Post, Principal } from '../evaluation/action.ts';
import type { Role } from '../vocabulary.ts';

/** The register's rows as they were noted: days are civil dates, until is the last one. */
export interface OrganisationImage {
  id: string;
  path: string;
  name: string;
  opened_on: string;
  closed_on: string | null;
}
interface Term {
  organisation: string;
  roles: Role[];
  from_on: string;
  until: string | null;
}
export interface PersonImage extends Term {
  id: string;
  name: string;
  disabled: boolean;
}
export interface PostImage extends Term {
  id: number;
  person: string;
  ended_at: string | null;
}
export interface ProxyImage {
  id: number;
  principal: string;
  deputy: string;
  from_on: string;
  until: string;
  eval_scopes: string[] | null;
  rounds: string[] | null;
  ended_at: string | null;
}

/** A post as it is told to people. */
export interface HeldPost {
  main: boolean;
  roles: readonly Role[];
  organisation: string;
  path: string;
  from: string;
  until: string | null;
}

/** A proxy that held on the day. */
export interface HeldProxy {
  principal: { id: string; name: string };
  deputy: { id: string; name: string };
  from: string;
  until: string;
  evalScopes: readonly string[] | null;
  rounds: readonly string[] | null;
}

/** Everything that stood in the register at one moment. */
export interface Snapshot {
  organisation: readonly OrganisationImage[];
  person: readonly PersonImage[];
  post: readonly PostImage[];
  proxy: readonly ProxyImage[];
}

const within = ({ from_on: from, until }: Pick<Term, 'from_on' | 'until'>, day: string): boolean =>
  from <= day && (until === null || until >= day);

/** The register of one moment, asked about one day. */
export class Register {
  private readonly places: ReadonlyMap<string, OrganisationImage>;
  private readonly people: ReadonlyMap<string, PersonImage>;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly day: string,
  ) {
    this.places = new Map(snapshot.organisation.map((one) => [one.id, one]));
    this.people = new Map(snapshot.person.map((one) => [one.id, one]));
  }

  organisation(id: string): OrganisationImage | undefined {
    return this.places.get(id);
  }

  nameAt(path: string): string {
    return this.snapshot.organisation.find((one) => one.path === path)?.name ?? path;
  }

  isOpen(id: string): boolean {
    return this.people.get(id)?.disabled === false;
  }

  /** Somebody with the posts that they held on the day, whether or not their account was open. */
  person(id: string): Person | undefined {
    const image = this.people.get(id);
    if (!image) return undefined;
    const main = this.held(image);
    const others = this.snapshot.post
      .filter((post) => post.person === id && post.ended_at === null)
      .flatMap((post) => this.held(post) ?? []);
    const named = { id, name: image.name, ...(main ?? { roles: [], path: '' }) };
    return others.length > 0 ? { ...named, otherPosts: others } : named;
  }

  /** The same with those in whose place they acted. */
  actor(id: string): Actor | undefined {
    const person = this.person(id);
    const standsFor = this.proxies(id);
    return person && standsFor.length > 0 ? { ...person, standsFor } : person;
  }

  /** Everybody whose account was open and who held a post at the unit or above it. */
  onDuty(path: string): readonly Person[] {
    return this.snapshot.person
      .filter(({ disabled }) => !disabled)
      .flatMap(({ id }) => this.person(id) ?? [])
      .filter((one) => [one, ...(one.otherPosts ?? [])].some((post) => post.path !== '' && covers(post.path, path)))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The posts that somebody held on the day, with their terms; the main one first. */
  postsOf(id: string): readonly HeldPost[] {
    const image = this.people.get(id);
    const others = this.snapshot.post.filter((post) => post.person === id && post.ended_at === null);
    return [...(image ? [{ ...image, main: true }] : []), ...others.map((post) => ({ ...post, main: false }))]
      .filter((term) => term.roles.length > 0 && this.held(term))
      .map(({ main, roles, organisation, from_on: from, until }) => {
        const place = this.places.get(organisation)!;
        return { main, roles, organisation: place.name, path: place.path, from, until };
      });
  }

  standsFor(deputy: string): readonly HeldProxy[] {
    return this.standing((proxy) => proxy.deputy === deputy).map((proxy) => this.told(proxy));
  }

  stoodInBy(principal: string): readonly HeldProxy[] {
    return this.standing((proxy) => proxy.principal === principal).map((proxy) => this.told(proxy));
  }

  private standing(which: (proxy: ProxyImage) => boolean): ProxyImage[] {
    return this.snapshot.proxy
      .filter((proxy) => proxy.ended_at === null && within(proxy, this.day) && which(proxy))
      .sort((a, b) => a.id - b.id);
  }

  private told({ principal, deputy, from_on: from, until, eval_scopes: evalScopes, rounds }: ProxyImage): HeldProxy {
    const named = (id: string): HeldProxy['deputy'] => ({ id, name: this.people.get(id)?.name ?? id });
    return { principal: named(principal), deputy: named(deputy), from, until, evalScopes, rounds };
  }

  private proxies(deputy: string): Principal[] {
    return this.standing((proxy) => proxy.deputy === deputy).flatMap(
      ({ principal, eval_scopes: evalScopes, rounds }) => {
        const person = this.isOpen(principal) ? this.person(principal) : undefined;
        const limits = { ...(evalScopes && { evalScopes }), ...(rounds && { rounds }) };
        return person ? [{ ...person, ...((evalScopes || rounds) && { limits }) }] : [];
      },
    );
  }

  private held(term: Term): Post | undefined {
    const place = this.places.get(term.organisation);
    const open = place && place.opened_on <= this.day && (place.closed_on === null || place.closed_on > this.day);
    return open && within(term, this.day) ? { roles: term.roles, path: place.path } : undefined;
  }
}
