import type { OfficePackage } from '../office/package.ts';
import type { Row } from '../row.ts';
import { DocumentReader } from './document.ts';
import { Numbering } from './numbering.ts';
import { StyleSheet } from './styles.ts';

/** The paragraphs and table rows of a Word document in their order. @throws Damaged */
export const rowsOfDocx = (office: OfficePackage): Row[] => {
  const styles = new StyleSheet();
  const numbering = new Numbering();
  office.walk(office.partOf('styles'), styles);
  office.walk(office.partOf('numbering'), numbering);
  const reader = new DocumentReader(styles, numbering);
  office.walk(office.main, reader);
  return reader.finish();
};
