import { z } from 'zod';
import { QueueFilters } from './queue-filters.ts';
import { QueueViewName } from './queue-view.ts';
import { PersonMark, TeamMark } from './view.ts';
import { TeamId } from './words.ts';

/** What such a list shows: a view, narrowed by filters and words, as it stands in the address of the page. */
export const SavedSearch = QueueFilters.extend({
  view: QueueViewName,
  q: z.string().trim().min(1).max(200).optional(),
}).meta({ id: 'SavedSearch' });
export type SavedSearch = z.infer<typeof SavedSearch>;

/** Whom it is for: only its owner, one team, or everybody. */
export const audiences = ['me', 'team', 'all'] as const;
export const Audience = z.enum(audiences);

const name = z.string().trim().min(1).max(60);

export const SaveView = z
  .strictObject({
    name,
    audience: Audience.default('me'),
    /** Where the audience is a team. */
    teamId: TeamId.optional(),
    search: SavedSearch,
  })
  .meta({ id: 'SaveView' });

export const ChangeSavedView = z
  .strictObject({
    name: name.optional(),
    audience: Audience.optional(),
    teamId: TeamId.optional(),
    search: SavedSearch.optional(),
    expectedVersion: z.int().min(1).optional(),
  })
  .meta({ id: 'ChangeSavedView' });

export const SavedView = z
  .object({
    id: z.string(),
    name: z.string(),
    owner: PersonMark,
    audience: Audience,
    team: TeamMark.nullable(),
    search: SavedSearch,
    version: z.number(),
    /** On the reader's own rail. */
    pinned: z.boolean(),
    /** May the reader change it, or take it away? */
    mayChange: z.boolean(),
    /** Stops at 100; null where it is not pinned. */
    count: z.number().nullable(),
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof SavedView>;

export const SavedViews = z
  .object({
    /** In the reader's own order. */
    views: z.array(SavedView),
    /** With whom the reader may share: teams that he leads, or everybody. */
    mayShareWith: z.object({ teams: z.array(TeamMark), all: z.boolean() }),
  })
  .meta({ id: 'SavedViews' });
export type SavedViews = z.infer<typeof SavedViews>;
