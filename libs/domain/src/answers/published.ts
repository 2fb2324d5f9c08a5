/** One line of what everybody may read. */
export interface PublicLine {
  id: string;
  unit: string;
  title: string;
  fiscalYear: number;
  stated: string | null;
  reviewer: string | null;
}
