/** Markup that is already safe to print. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = Markup | readonly Markup[] | string | number | null;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const print = (piece: Piece): string => {
  if (piece instanceof Markup) return piece.text;
  if (Array.isArray(piece)) return piece.map(print).join('');
  return `${piece ?? ''}`.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
};

/** A template whose values are escaped unless they are markup themselves; null prints nothing. */
export const html = (template: TemplateStringsArray, ...pieces: Piece[]): Markup =>
  new Markup(template.map((text, i) => text + (i < pieces.length ? print(pieces[i] ?? null) : '')).join(''));

/** A table; a row shorter than the head is printed as it is. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): Markup =>
  html` <table>
    <thead>
      <tr>
        ${head.map((name) => html`<th>${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr> `,
      )}
    </tbody>
  </table>`;
