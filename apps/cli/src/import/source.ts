/** One file to import, loaded when its turn comes. */
export interface Source {
  /** As people know it: folder and file, or zip and file in it. */
  name: string;
  /** @throws DomainError unreadable, tooLarge */
  load(this: void): Promise<Buffer>;
}

/** More than any round brings in one go. */
export const mostFiles = 2_000;

/** Left behind by an office program or an operating system; nobody's form. */
export const isLeftover = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.') || part.startsWith('~$') || part === '__MACOSX') ||
  /(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/iu.test(path);
