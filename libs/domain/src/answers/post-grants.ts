/** What became of one request for a post: granted, or why not. */
export type PostReceipt =
  { id: string; done: true } | { id: string; done: false; code: string; title: string; details: object };

/** 回执: one for each request, in the order in which they were sent. */
export interface PostGrantsAnswer {
  done: number;
  refused: number;
  receipts: PostReceipt[];
}
