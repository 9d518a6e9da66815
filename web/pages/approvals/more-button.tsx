import { authorityStrings } from '../../strings/en-authority.ts';

/** The next page of a list, where there is one. */
export function MoreButton(props: {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}) {
  const { list } = props;
  if (!list.hasNextPage) return null;
  return (
    <button
      type="button"
      className="button small"
      disabled={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {authorityStrings.approvals.more}
    </button>
  );
}
