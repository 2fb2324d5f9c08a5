/** What a command came to. */
export interface Answer {
  id: string;
  version: number;
  place: string;
  /** What whoever did it should know: it may not be what they wanted. */
  warning?: string;
}
