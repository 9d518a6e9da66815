/** The pages of a workspace for everybody: the request form, and what to expect. Both are made from the policy. */
import type { WorkspaceId } from '../../model/words.ts';
import { acceptedLanguage, languageFrom } from '../../rules/customer-page/customer-words.ts';
import type { Typed } from '../../rules/customer-page/form-parts.ts';
import { guidePage } from '../../rules/customer-page/guide-page.ts';
import {
  type FormFault,
  type FormPage,
  offeredTypes,
  requestForm,
} from '../../rules/customer-page/request-form.ts';
import { saySize } from '../../rules/customer-page/say-size.ts';
import { isZone } from '../../rules/customer-page/say-moment.ts';
import type { PagePlace } from '../../rules/customer-page/status-facts.ts';
import type { CompiledPolicy } from '../../rules/policy/compile-policy.ts';
import { readHead } from '../../storage/read-tickets.ts';
import { fileLimits } from '../attachments/file-limits.ts';
import { decisionFacts } from '../advance-ticket.ts';
import type { Desk } from '../desk.ts';
import { newSecret } from '../sign-in.ts';
import { findWorkspace } from '../workspaces.ts';
import { guidePath, requestPath, speakerOf } from './page-paths.ts';
import type { AskedView } from './status-pages.ts';

export interface OpenedForm {
  readonly workspaceId: WorkspaceId;
  readonly policy: CompiledPolicy;
  readonly place: PagePlace;
}

/** null: there is no such workspace, or its policy opens no such page. */
export async function openForm(desk: Desk, slug: string, asked: AskedView): Promise<OpenedForm | null> {
  const opened = await openPages(desk, slug, asked);
  return opened?.policy.policy.customerPages?.requestForm ? opened : null;
}

/** The page on what to expect, in whole. */
export async function sayGuide(desk: Desk, slug: string, asked: AskedView): Promise<string | null> {
  const opened = await openPages(desk, slug, asked);
  return opened && guidePage(opened.policy, { ...opened.place, path: guidePath(slug) });
}

async function openPages(desk: Desk, slug: string, asked: AskedView): Promise<OpenedForm | null> {
  const workspaceId = /^[\w-]{1,60}$/.test(slug) ? await findWorkspace(desk, slug) : null;
  const head = workspaceId && (await readHead(desk.database.of(workspaceId), workspaceId));
  if (!workspaceId || !head) return null;
  const { policy, now } = await decisionFacts(desk, workspaceId, head);
  const { customerPages, languages } = policy.policy;
  if (!customerPages) return null;
  const language = languageFrom(asked.language, acceptedLanguage(asked.accepts), languages[0]);
  const zone = [asked.zone, customerPages.zone].find((one) => one !== undefined && isZone(one)) ?? 'UTC';
  const place: PagePlace = {
    path: requestPath(slug),
    reader: { language, zone, now },
    from: await speakerOf(desk, workspaceId, policy.policy),
    guidePath: guidePath(slug),
    formPath: customerPages.requestForm ? requestPath(slug) : null,
    fileLimit: saySize(fileLimits(policy.policy).fileBytes, language),
    formKey: newSecret(desk),
  };
  return { workspaceId, policy, place };
}

/** The form for the type that was chosen; without one, the choice. */
export function sayForm(
  { policy, place }: OpenedForm,
  typeId: string | null,
  typed: Typed = {},
  faults: readonly FormFault[] = [],
): string {
  const types = offeredTypes(policy.policy, place.reader.language);
  const known = types.find(({ id }) => id === typeId);
  const chosen: FormPage['chosen'] = known ?? (typeId === 'other' || types.length === 0 ? 'other' : null);
  // The form that was not right keeps its key: sent again, it is the same request.
  const formKey = typed['key'] ?? place.formKey;
  return requestForm({ types, chosen, typed, faults }, { ...place, formKey });
}
