/** What came of fetching a holiday feed. `unchanged`: it is as the tag says. */
export type FetchedFeed =
  | { readonly kind: 'read'; readonly text: string; readonly etag: string | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly why: FeedFailure };

export type FeedFailure =
  | 'not_https'
  | 'private_address'
  | 'no_answer'
  | 'redirected'
  | 'too_large'
  | 'not_found'
  | 'refused';

/** Fetches a feed by its address; `etag`: of what is known already. Never throws. */
export type FetchFeed = (address: string, etag: string | null) => Promise<FetchedFeed>;
