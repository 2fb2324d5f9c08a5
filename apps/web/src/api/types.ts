/** A part of a list, as the house answers it. */
export interface Page<Item> {
  total: number;
  items: Item[];
}
