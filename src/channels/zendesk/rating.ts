import type { Instant } from '../../model/instant.ts';
import { idAt, textAt, wordAt } from '../reading/fields.ts';
import type { AnswerStatement } from '../reading/ticket-story.ts';
import { ratings } from './vocabulary.ts';

/** What a satisfaction rating says of a resolution; undefined while it is only offered, and for any other record. */
export function answerOfRating(record: unknown, at: Instant): AnswerStatement | undefined {
  const rated = ratings.get(wordAt(record, 'score') ?? '');
  if (!rated) return undefined;
  const id = idAt(record, 'id');
  // A rating may be given again with another score: that is another answer.
  return {
    ...rated,
    id: id === undefined ? undefined : `rating-${id}-${at}`,
    at,
    comment: textAt(record, 4000, 'comment'),
  };
}
