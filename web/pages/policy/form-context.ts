import { createContext, useContext } from 'react';
import type { PolicyOutline } from '../../api/policy.ts';
import type { Fact } from './condition-catalogue.ts';
import type { Faults } from './matrix-faults.ts';
import type { KnownNames } from './names-in-text.ts';

/** What every field of the form needs to know. */
export interface FormKnowledge {
  readonly outline: PolicyOutline;
  readonly facts: readonly Fact[];
  readonly names: KnownNames;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly faults: Faults;
}

const Knowledge = createContext<FormKnowledge | null>(null);
export const FormKnowledgeProvider = Knowledge.Provider;

export function useFormKnowledge(): FormKnowledge {
  const known = useContext(Knowledge);
  if (!known) throw new Error('A field of the form of the matrix stands outside of it.');
  return known;
}
